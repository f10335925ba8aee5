import type { SandboxParts } from "../sandbox-parts.ts";
import type { ApiKeyRow, ProvisionRow } from "../sandbox-state.ts";
import { digestOf, newToken } from "../tokens.ts";
import { onBehalfUser } from "../users/on-behalf-user.ts";

/** The step of setting up at which each thing is there. */
const relationStep = 1;
const oauthStep = 2;
const readyStep = 3;

/** How far a provision's process got, by the clock: 0, 1, 2, … */
export function stepOf(sandbox: SandboxParts, { process, since }: ProvisionRow): number {
  const { provisionStepSeconds, provisioning } = sandbox.policy();
  const passed = (sandbox.clock.now() - since) / 1000;
  const step = provisionStepSeconds === 0 ? readyStep : Math.floor(passed / provisionStepSeconds);
  if (process === "setUp" && provisioning !== "succeeds") return Math.min(step, oauthStep);
  return step;
}

/** Whether setting it up went wrong, which shows when the OAuth request was to be made. */
export function hasFailed(sandbox: SandboxParts, provision: ProvisionRow): boolean {
  if (provision.process !== "setUp" || provision.credential !== null) return false;
  return sandbox.policy().provisioning === "fails" && stepOf(sandbox, provision) >= oauthStep;
}

function withUser(sandbox: SandboxParts, provision: ProvisionRow): ProvisionRow {
  if (provision.userId !== null) return provision;
  const { tables, clock } = sandbox;
  const granted = tables.users.add((id) => ({
    id,
    kind: provision.grantedKind,
    createdAt: clock.now(),
    onBehalf: null,
  }));
  return { ...provision, userId: onBehalfUser(sandbox, provision.partnerId, granted.id).id };
}

function withCredential(sandbox: SandboxParts, provision: ProvisionRow): ProvisionRow {
  const { userId, since } = provision;
  if (provision.credential !== null || userId === null) return provision;
  const { provisionStepSeconds, unusedKeySeconds } = sandbox.policy();
  const steps = provision.process === "tokenReset" ? 1 : readyStep;
  const token = newToken(sandbox);
  const key = sandbox.tables.apiKeys.add((id) => ({
    id,
    digest: digestOf(token),
    userId,
    // Counted from when it was ready, also if nobody looked before.
    usableUntil: since + (steps * provisionStepSeconds + unusedKeySeconds) * 1000,
    permittedIps: null,
  }));
  return { ...provision, credential: { apiKeyId: key.id, token } };
}

/** The provision as it is by now. What should have come into being since the last look is made. */
export function advanceProvision(sandbox: SandboxParts, provision: ProvisionRow): ProvisionRow {
  if (provision.process === "closure") return provision;
  const step = stepOf(sandbox, provision);
  let advanced = provision;
  if (provision.process === "tokenReset") {
    if (step >= 1) advanced = withCredential(sandbox, provision);
  } else {
    if (step >= relationStep) advanced = withUser(sandbox, advanced);
    if (step >= readyStep) advanced = withCredential(sandbox, advanced);
  }
  if (advanced !== provision) sandbox.tables.provisions.replace(advanced);
  return advanced;
}

/** A first session makes the token of a provision unreadable; its key goes on working. */
export function hideCredential({ tables }: SandboxParts, { id }: ApiKeyRow): void {
  const provision = tables.provisions.firstBy("apiKey", id);
  if (!provision?.credential?.token) return;
  tables.provisions.replace({ ...provision, credential: { apiKeyId: id, token: null } });
}
