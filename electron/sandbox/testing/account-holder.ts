import { z } from "zod";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { RunningSandbox } from "../start-sandbox.ts";
import { item, onboard, send, type Received } from "./sandbox-client.ts";

const amount = z.object({ value: z.string(), currency: z.literal("EUR") });
const accountSchema = z.looseObject({
  id: z.number(),
  balance: amount,
  alias: z.array(z.object({ type: z.string(), value: z.string(), name: z.string() })),
});

/** One installation serves all users of a sandbox, since one key pair can be installed once. */
const installations = new WeakMap<
  RunningSandbox,
  Awaited<ReturnType<typeof onboard>>["installation"]
>();

/** A user in a session, with one account, and what a client does with it. */
export async function accountHolder(sandbox: RunningSandbox, kind: UserKind = "UserPerson") {
  const { baseUrl } = sandbox;
  const {
    opened,
    sessionToken: token,
    installation,
  } = await onboard(baseUrl, await sandbox.addUser(kind), installations.get(sandbox));
  installations.set(sandbox, installation);
  const userId = Number(item(opened, kind)["id"]);
  const accounts = `/v1/user/${userId}/monetary-account`;
  const get = (path: string): Promise<Received> => send(baseUrl, path, { token });
  const accountId = Number(item(await get(accounts), "MonetaryAccountBank")["id"]);
  const account = async (id = accountId) =>
    accountSchema.parse(item(await get(`${accounts}/${id}`), "MonetaryAccountBank"));
  return {
    baseUrl,
    token,
    installation,
    userId,
    accounts,
    accountId,
    account,
    get,
    post: (path: string, body: object) =>
      send(baseUrl, path, { token, body, method: "POST", signature: true }),
    put: (path: string, body: object) =>
      send(baseUrl, path, { token, body, method: "PUT", signature: true }),
    ibanOf: async (id = accountId) => (await account(id)).alias.at(-1)?.value ?? "",
    balance: async (id = accountId) => (await account(id)).balance.value,
  };
}
