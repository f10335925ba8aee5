import { release } from "node:os";
import type { StepName } from "../../../shared/contract/account.ts";
import { purposesOfStep } from "../../../shared/purposes-of-step.ts";
import { stepNames } from "../../../shared/step-names.ts";
import type { ExportedAccount } from "./exported-account.ts";
import type { ExportedExchange } from "./exported-request.ts";
import { harLog } from "./write-har.ts";

export interface SupportBundleOptions {
  readonly version: string;
  readonly shell: "desktop" | "web";
  /** Ms since the epoch. */
  readonly now: number;
}

function isoOf(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString();
}

/** `ended`: a session that was opened and has run out. `failed`: its latest recorded call did. */
function stepState(
  step: StepName,
  { done, session }: Pick<ExportedAccount, "done" | "session">,
  exchanges: readonly ExportedExchange[],
) {
  const latest = exchanges
    .map(({ exchange: { line } }) => line)
    .filter(({ purpose }) => purposesOfStep[step].includes(purpose))
    .toSorted((one, other) => other.startedAt - one.startedAt)[0];
  const failure = latest?.failure ?? null;
  if (done.includes(step)) return { step, state: "done", failure };
  if (step === "session" && session !== null) return { step, state: "ended", failure };
  return { step, state: failure === null ? "not done" : "failed", failure };
}

/** How far the account is, in facts that name no person and no directory. */
function accountFacts(
  { environment, access, origin, done, ...account }: ExportedAccount,
  exchanges: readonly ExportedExchange[],
) {
  return {
    environment,
    host: origin === null ? null : new URL(origin).host,
    access,
    steps: stepNames.map((step) => stepState(step, { done, session: account.session }, exchanges)),
    keyBits: account.key?.bits ?? null,
    keyFingerprint: account.key?.fingerprint ?? null,
    serverKeyFingerprint: account.installation?.serverKeyFingerprint ?? null,
    installationId: account.installation?.id ?? null,
    installedAt: isoOf(account.installation?.registeredAt),
    deviceId: account.device?.id ?? null,
    registeredAt: isoOf(account.device?.registeredAt),
    sessionId: account.session?.id ?? null,
    sessionEndsAt: isoOf(account.session?.endsAt),
    clockOffsetMs: account.session?.clockOffsetMs ?? null,
    userKind: account.user?.kind ?? null,
    userId: account.user?.id ?? null,
  };
}

/**
 * One file for whoever helps: an HTTP archive without secrets, and beside it the versions, the ids of
 * bunq's answers and the states of the steps.
 */
export function writeSupportBundle(
  account: ExportedAccount,
  exchanges: readonly ExportedExchange[],
  { version, shell, now }: SupportBundleOptions,
): string {
  const answers = exchanges.map(({ exchange: { line } }) => ({
    at: new Date(line.startedAt).toISOString(),
    call: `${line.method} ${line.path}`,
    status: line.status,
    responseId: line.responseId,
    failure: line.failure,
  }));
  const log = {
    ...harLog(exchanges, { version, secrets: new Map() }),
    _sandgate: {
      madeAt: new Date(now).toISOString(),
      versions: {
        sandgate: version,
        shell,
        node: process.versions.node,
        electron: process.versions["electron"] ?? null,
        system: `${process.platform} ${release()} ${process.arch}`,
      },
      account: accountFacts(account, exchanges),
      answers,
    },
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}
