import { respond, type Answer } from "../answers.ts";
import {
  externalUuidUsed,
  notEnoughPermissions,
  provisionNotReady,
} from "../on-behalf-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { ProvisionRow } from "../sandbox-state.ts";
import { describeProvision } from "../users/describe-provision.ts";
import { idInPath } from "./id-in-path.ts";
import { advanceProvision, hasFailed } from "./provision-progress.ts";
import { readProvisionRequest } from "./provision-request.ts";
import { textField } from "./text-field.ts";

function requirePartner({ user }: SessionCall): void {
  if (user.isPartner === true) return;
  const hint = "Only a partner provisions users; GET / names the API key of the demo partner.";
  throw notEnoughPermissions("create partner user provision", hint);
}

function createProvision(call: SessionCall): Answer {
  requirePartner(call);
  const { sandbox, user } = call;
  const wanted = readProvisionRequest(call);
  const { provisions } = sandbox.tables;
  const same = wanted.externalUuid.toLowerCase();
  const taken = provisions.firstBy("externalUuid", `${user.id}/${same}`);
  if (taken !== undefined) throw externalUuidUsed();

  const now = sandbox.clock.now();
  const provision = provisions.add((id) => ({
    id,
    createdAt: now,
    partnerId: user.id,
    ...wanted,
    process: "setUp",
    since: now,
    userId: null,
    credential: null,
  }));
  return respond({ PartnerUserProvision: describeProvision(sandbox, provision) });
}

function ownProvision(call: SessionCall): ProvisionRow {
  requirePartner(call);
  const id = idInPath(call, "provisionId", "Partner user provision");
  const provision = call.sandbox.tables.provisions.get(id);
  if (provision?.partnerId !== call.user.id) throw notFound("Partner user provision", String(id));
  return advanceProvision(call.sandbox, provision);
}

function readProvision(call: SessionCall): Answer {
  const provision = ownProvision(call);
  return respond({ PartnerUserProvision: describeProvision(call.sandbox, provision) });
}

function listProvisions(call: SessionCall): Answer {
  requirePartner(call);
  const { sandbox, user, request } = call;
  const { provisions } = sandbox.tables;
  return respondPage(request, provisions.idsBy("partner", user.id), (id) => {
    const advanced = advanceProvision(sandbox, provisions.need(id));
    return { PartnerUserProvision: describeProvision(sandbox, advanced) };
  });
}

/** The token opens nothing any more, as if it had never been. */
function revokeCredential({ tables }: SandboxParts, { credential }: ProvisionRow): void {
  const key = credential === null ? undefined : tables.apiKeys.get(credential.apiKeyId);
  if (key !== undefined) tables.apiKeys.replace({ ...key, digest: "revoked" });
}

function endSessions({ tables, clock }: SandboxParts, { userId }: ProvisionRow): void {
  const endedAt = clock.now();
  if (userId === null) return;
  for (const session of tables.sessions.allBy("user", userId)) {
    if (session.endedAt === null) tables.sessions.replace({ ...session, endedAt });
  }
}

function changeProvision(call: SessionCall): Answer {
  const provision = ownProvision(call);
  const { sandbox, request } = call;
  const status = textField(bodyOf(request), "status");
  if (status !== "CANCELLED" && status !== "TOKEN_RESET_REQUESTED") {
    throw badField("status", 'has to be "CANCELLED" or "TOKEN_RESET_REQUESTED"');
  }
  const isOver = provision.process === "closure" || hasFailed(sandbox, provision);
  const isReset = status === "TOKEN_RESET_REQUESTED";
  if (isOver || (isReset && provision.credential === null)) throw provisionNotReady(status);

  revokeCredential(sandbox, provision);
  if (!isReset) endSessions(sandbox, provision);
  const process = isReset ? "tokenReset" : "closure";
  const since = sandbox.clock.now();
  sandbox.tables.provisions.replace({ ...provision, process, since, credential: null });
  return respond({ Id: { id: provision.id } });
}

const inSession = { token: "session", signature: "ifPresent" } as const;
const collection = { ...inSession, path: "/v1/partner-user-provision" } as const;
const single = { ...inSession, path: "/v1/partner-user-provision/{provisionId}" } as const;

/** Users that a partner brings to bunq (bunq's pages "User provisioning"). */
export const partnerUserProvisionRoutes: readonly Route[] = [
  { ...collection, method: "POST", answer: createProvision },
  { ...collection, method: "GET", answer: listProvisions },
  { ...single, method: "GET", answer: readProvision },
  { ...single, method: "PUT", answer: changeProvision },
];
