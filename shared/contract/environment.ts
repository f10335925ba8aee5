import { z } from "zod";

/**
 * Where an account's calls go. There is no production value, so none can be chosen by mistake.
 * - `local`: the sandbox inside the app, on a loopback port.
 * - `sandbox`: bunq's own sandbox, `https://public-api.sandbox.bunq.com`.
 * - `custom`: another loopback address the person runs (protocol section 18).
 */
export const environmentSchema = z.enum(["local", "sandbox", "custom"]);
export type Environment = z.infer<typeof environmentSchema>;

/** What people read on the permanent badge. */
export const environmentLabels: Readonly<Record<Environment, string>> = {
  local: "Local sandbox",
  sandbox: "bunq sandbox",
  custom: "Custom loopback",
};

/** The one bunq host this version talks to, by exact name and over TLS. */
export const bunqSandboxOrigin = "https://public-api.sandbox.bunq.com";
