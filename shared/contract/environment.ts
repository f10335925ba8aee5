import { z } from "zod";
import { environmentNames } from "../environment-names.ts";

export const environmentSchema = z.enum(environmentNames);
export type Environment = z.infer<typeof environmentSchema>;

/** The one bunq host this version talks to, by exact name and over TLS. */
export const bunqSandboxOrigin = "https://public-api.sandbox.bunq.com";
