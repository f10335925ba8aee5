/**
 * Where an account's calls go. There is no production value, so none can be chosen by mistake.
 * - `local`: the sandbox inside the app, on a loopback port.
 * - `sandbox`: bunq's own sandbox, `https://public-api.sandbox.bunq.com`.
 * - `custom`: another loopback address the person runs.
 *
 * Apart from its schema, so that the page can use it without one.
 */
export const environmentNames = ["local", "sandbox", "custom"] as const;

/** What people read on the permanent badge. */
export const environmentLabels: Readonly<Record<(typeof environmentNames)[number], string>> = {
  local: "Local sandbox",
  sandbox: "bunq sandbox",
  custom: "Custom loopback",
};
