import type { InputOf, OperationName, OutputOf } from "../../shared/contract/operations.ts";
import type { Envelope } from "../../shared/contract/envelope.ts";
import { webPaths, webSessionHeader } from "../../shared/contract/bridge.ts";
import { expect } from "./journey.ts";
import type { SandgatePage } from "./sandgate-page.ts";

/** Calls the trusted side through the window's own door, without clicking. */
export async function callBackend<K extends OperationName>(
  { page }: SandgatePage,
  name: K,
  input: InputOf<K>,
): Promise<OutputOf<K>> {
  const envelope = await page.evaluate(
    async ({ path, header, body }) => {
      const session = sessionStorage.getItem("sandgate-session") ?? "";
      const headers = { "content-type": "application/json", [header]: session };
      const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      return (await response.json()) as Envelope<unknown>;
    },
    { path: webPaths.call, header: webSessionHeader, body: { name, input } },
  );
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
  return envelope.value as OutputOf<typeof name>;
}

type Prepared = "nothing" | "installation" | "key" | "device" | "session" | "user";
const order: readonly Prepared[] = ["nothing", "installation", "key", "device", "session", "user"];

const nextTitles: Readonly<Record<Exclude<Prepared, "user">, string>> = {
  nothing: "Installation",
  installation: "Device",
  key: "Device",
  device: "Session",
  session: "User",
};

export interface Preparation {
  readonly name?: string;
  /** Left out: bunq's own sandbox. */
  readonly baseUrl?: string;
  readonly permittedIps?: readonly string[];
  /** In place of a new sandbox user's. */
  readonly apiKey?: string;
}

/**
 * An account that has done every step up to and including one, made by the trusted side, and the
 * window at the step that is next. For journeys whose theme is what happens after that.
 */
export async function prepareAccount(
  sandgate: SandgatePage,
  last: Prepared,
  { name, baseUrl, permittedIps = [], apiKey }: Preparation = {},
): Promise<string> {
  const { id: accountId } = await callBackend(sandgate, "account.create", {
    environment: baseUrl === undefined ? "sandbox" : "custom",
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(name === undefined ? {} : { name }),
  });
  const device = { description: "Prepared", permittedIps: [...permittedIps] };
  const key = apiKey === undefined ? {} : { apiKey };
  const steps: Readonly<Record<Prepared, () => Promise<unknown>>> = {
    nothing: () => Promise.resolve(),
    installation: () => callBackend(sandgate, "installation.create", { accountId }),
    key: async () =>
      apiKey ?? callBackend(sandgate, "sandbox-user.create", { accountId, kind: "person" }),
    device: () => callBackend(sandgate, "device.register", { accountId, ...device, ...key }),
    session: () => callBackend(sandgate, "session.open", { accountId }),
    user: () => callBackend(sandgate, "user.fetch", { accountId }),
  };
  for (const step of order.slice(0, order.indexOf(last) + 1)) await steps[step]();
  await sandgate.page.reload();
  if (last === "user") await expect(sandgate.copyUserId).toBeVisible();
  else await expect(sandgate.title).toHaveText(nextTitles[last]);
  return accountId;
}
