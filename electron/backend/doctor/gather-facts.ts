import type { OperationName } from "../../../shared/contract/operations.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import type { AppError } from "../app-error.ts";
import type { OperationContext } from "../define-operation.ts";
import { askDevice } from "./ask-device.ts";
import { evidenceOf, type CallEvidence } from "./call-evidence.ts";
import { saysCredentials, type AskedDevice, type Facts } from "./facts.ts";

interface Failed {
  readonly operation: OperationName;
  readonly error: AppError;
  /** The account as it was before the step ran. */
  readonly account: AccountRecord;
}

/** Brings together what is known. Asks bunq one thing, where only bunq knows it. */
export async function gatherFacts(
  { operation, error, account }: Failed,
  context: OperationContext,
): Promise<Facts> {
  const call = evidenceOf(error);
  const { payload } = error;
  const said = payload.bunq?.descriptions.join(" ") ?? "";
  return {
    operation,
    error: payload,
    call,
    said,
    status: payload.bunq?.status ?? call?.answer?.status ?? null,
    account,
    sameKeyElsewhere: sameKeyElsewhere(account, call, context),
    keyMadeAt: keyMadeAt(account, call, context),
    device: await deviceOf(account, { call, said }, context),
    timeoutSeconds: context.settings.read().timeoutSeconds,
    now: context.clock.now(),
  };
}

/** Asked only after a refused key that was good when the device was registered. */
function deviceOf(
  account: AccountRecord,
  { call, said }: { readonly call: CallEvidence | null; readonly said: string },
  context: OperationContext,
): Promise<AskedDevice> | AskedDevice {
  const isAsked = saysCredentials({ said }) && call?.purpose === "session";
  const id = account.device?.id ?? null;
  // the device of an imported context cannot be asked about: its id is not known
  return isAsked && id !== null ? askDevice(account.id, id, context) : { answer: "not-asked" };
}

function sameKeyElsewhere(
  account: AccountRecord,
  call: CallEvidence | null,
  { accounts }: OperationContext,
): Facts["sameKeyElsewhere"] {
  return accounts.list().flatMap((other) => {
    const isOther = other.id !== account.id && other.environment === account.environment;
    const isSame = call?.sentKey?.digest === other.apiKey?.secret.digest;
    if (!isOther || !isSame || !call?.sentKey || other.device === null) return [];
    return [{ name: other.name, permittedIps: other.device.permittedIps ?? [] }];
  });
}

/** Known from the exchange that made it, and only of the key that was sent. */
function keyMadeAt(
  { id, apiKey }: AccountRecord,
  call: CallEvidence | null,
  { exchanges }: OperationContext,
): number | null {
  const isMade = apiKey !== null && apiKey.origin.startsWith("sandbox-");
  if (!isMade || call?.sentKey?.digest !== apiKey.secret.digest) return null;
  const made = exchanges.lines(id).find((line) => line.purpose === "sandbox-user");
  return made?.startedAt ?? null;
}
