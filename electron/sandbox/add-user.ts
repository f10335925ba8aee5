import type { UserKind } from "../../shared/contract/user.ts";
import { demoKeys, demoOauthClient } from "./demo-keys.ts";
import { historyDays } from "./money/history-entries.ts";
import { permittedIps } from "./permitted-ips.ts";
import type { SandboxParts } from "./sandbox-parts.ts";
import type { UserRow } from "./sandbox-state.ts";
import { digestOf, newSandboxApiKey, newToken } from "./tokens.ts";

export interface AddedUser {
  readonly apiKey: string;
  readonly userId: number;
}

type AddingParts = Pick<SandboxParts, "tables" | "clock" | "policy" | "random">;

/** People and companies come with a past, unless the policy says otherwise, and are as old as it. */
function beginningOf({ clock, policy }: AddingParts, kind: UserKind) {
  const isCustomer = kind === "UserPerson" || kind === "UserCompany";
  if (!isCustomer || policy().newUsers === "empty") return { createdAt: clock.now() };
  const createdAt = clock.now() - historyDays * 24 * 3600 * 1000;
  return { createdAt, hasHistory: true } as const;
}

function addRow(sandbox: AddingParts, kind: UserKind): UserRow {
  // A UserApiKey stands between two users, who therefore come into being with it.
  const onBehalf =
    kind === "UserApiKey"
      ? {
          requestedBy: addRow(sandbox, "UserCompany").id,
          grantedBy: addRow(sandbox, "UserPerson").id,
        }
      : null;
  const beginning = beginningOf(sandbox, kind);
  return sandbox.tables.users.add((id) => ({ id, kind, ...beginning, onBehalf }));
}

/** Adds a user of any kind with an API key in the form that kind has at bunq. */
export function addUser(sandbox: AddingParts, kind: UserKind): AddedUser {
  const isSandboxUser = kind === "UserPerson" || kind === "UserCompany";
  const apiKey = isSandboxUser ? newSandboxApiKey(sandbox) : newToken(sandbox);
  const { id: userId } = addRow(sandbox, kind);
  const usableUntil = sandbox.clock.now() + sandbox.policy().unusedKeySeconds * 1000;
  const digest = digestOf(apiKey);
  sandbox.tables.apiKeys.add((id) => ({ id, digest, userId, usableUntil, permittedIps: null }));
  return { apiKey, userId };
}

/**
 * The demo partner and its OAuth client. Their ids lie below those the tables hand out, so that the
 * users of a seed are the same with and without them.
 */
function addDemoPartner(sandbox: AddingParts): void {
  const { tables, clock } = sandbox;
  const digest = digestOf(demoKeys.partner);
  if (tables.apiKeys.firstBy("digest", digest)) return;
  const createdAt = clock.now();
  const userId = 1_822_100;
  const { clientId, secret, callbackUrl: url } = demoOauthClient;
  const callbackUrls = [{ id: 900, createdAt, url }];
  tables.users.replace({
    id: userId,
    kind: "UserCompany",
    ...beginningOf(sandbox, "UserCompany"),
    onBehalf: null,
    isPartner: true,
  });
  const anywhere = permittedIps(7000, ["*"], createdAt);
  tables.apiKeys.replace({ id: 7000, digest, userId, usableUntil: null, permittedIps: anywhere });
  tables.oauthClients.replace({
    id: 780,
    createdAt,
    ownerId: userId,
    clientId,
    secret,
    callbackUrls,
  });
}

/** Adds the users of the demo keys, once in the life of a state. */
export function addDemoUsers(sandbox: AddingParts): void {
  addDemoPartner(sandbox);
  const demos = [
    { kind: "UserApiKey", digest: digestOf(demoKeys.onBehalf) },
    { kind: "UserPaymentServiceProvider", digest: digestOf(demoKeys.paymentServiceProvider) },
  ] as const;
  for (const { kind, digest } of demos) {
    if (sandbox.tables.apiKeys.firstBy("digest", digest)) continue;
    const { id: userId } = addRow(sandbox, kind);
    sandbox.tables.apiKeys.add((id) => ({
      id,
      digest,
      userId,
      usableUntil: null,
      permittedIps: permittedIps(id, ["*"], sandbox.clock.now()),
    }));
  }
}
