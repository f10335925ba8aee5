import { bunqTime } from "../bunq-time.ts";
import { hasFailed, stepOf } from "../endpoints/provision-progress.ts";
import type { JsonObject } from "../json.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { ProvisionRow, UserRow } from "../sandbox-state.ts";
import { labelUser } from "./label-user.ts";
import { randomFor } from "./user-identity.ts";

const setUpSteps = [
  { sub_status: "PENDING_PROCESS_USER", action_required: "SYSTEM" },
  { sub_status: "PENDING_PROCESS_RELATION_USER", action_required: "NONE" },
  { sub_status: "PENDING_PROCESS_OAUTH_REQUEST", action_required: "NONE" },
] as const;

function statusOf(sandbox: SandboxParts, provision: ProvisionRow): JsonObject {
  const ended = { sub_status: "NONE", action_required: "NONE" };
  const step = stepOf(sandbox, provision);
  if (provision.process === "closure") {
    if (step >= 1) return { status: "CLOSED", ...ended };
    const sub_status = "PENDING_PROCESS_CLOSURE";
    return { status: "CANCELLED", sub_status, action_required: "SYSTEM" };
  }
  if (provision.credential !== null) {
    const status = sandbox.policy().readyProvision;
    return { status, sub_status: "PENDING_PROCESS_USER_ONBOARDING", action_required: "USER" };
  }
  if (provision.process === "tokenReset") {
    const sub_status = "PENDING_PROCESS_TOKEN_RESET";
    return { status: "TOKEN_RESET_REQUESTED", sub_status, action_required: "SYSTEM" };
  }
  if (hasFailed(sandbox, provision)) return { status: "FAILED", ...ended };
  return { status: "CREATED", ...(setUpSteps[step] ?? setUpSteps[2]) };
}

function credentialOf(sandbox: SandboxParts, { credential }: ProvisionRow) {
  const key = credential === null ? undefined : sandbox.tables.apiKeys.get(credential.apiKeyId);
  if (credential === null || key === undefined) return null;
  const id = key.id;
  if (credential.token === null) {
    return { id, status: "ACTIVE", expiry_time: null, token_value: null };
  }
  const { usableUntil, permittedIps } = key;
  const expiry_time = usableUntil === null ? null : bunqTime(usableUntil);
  const expired = usableUntil !== null && usableUntil <= sandbox.clock.now();
  if (expired && permittedIps === null) {
    return { id, status: "EXPIRED", expiry_time, token_value: null };
  }
  return { id, status: "PENDING_FIRST_USE", expiry_time, token_value: credential.token };
}

function grantedUser({ tables }: SandboxParts, { userId }: ProvisionRow): UserRow | undefined {
  const onBehalf = userId === null ? undefined : tables.users.get(userId)?.onBehalf;
  return onBehalf ? tables.users.get(onBehalf.grantedBy) : undefined;
}

function oauthRequestOf(sandbox: SandboxParts, provision: ProvisionRow, granted: UserRow) {
  const client = sandbox.tables.oauthClients.firstBy("owner", provision.partnerId);
  const time = bunqTime(granted.createdAt);
  const random = randomFor(sandbox, granted, "oauth request");
  return {
    id: 40_000 + random.below(50_000),
    created: time,
    updated: time,
    status: "ACTIVE",
    scope: ["PAYMENT_INFORMATION"],
    // bunq has used it up by now; here it never was one.
    authorization_code: random.uuid(),
    client_id: client?.clientId ?? null,
  };
}

/** A `PartnerUserProvision` as bunq's partner pages draw it. */
export function describeProvision(sandbox: SandboxParts, provision: ProvisionRow) {
  const granted = grantedUser(sandbox, provision);
  const type = provision.grantedKind === "UserPerson" ? "PERSON" : "COMPANY";
  const isSetUp = provision.credential !== null || provision.process === "tokenReset";
  return {
    id: provision.id,
    created: bunqTime(provision.createdAt),
    updated: bunqTime(provision.since),
    external_uuid: provision.externalUuid,
    ...statusOf(sandbox, provision),
    products: provision.products,
    label_user: granted === undefined ? null : { ...labelUser(sandbox, granted), type },
    oauth_request: granted && isSetUp ? oauthRequestOf(sandbox, provision, granted) : null,
    credential: credentialOf(sandbox, provision),
  };
}
