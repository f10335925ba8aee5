import { operations } from "../../../shared/contract/operations.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import { AppError } from "../app-error.ts";
import type { OperationTable } from "../collect-operations.ts";
import type { DefinedOperation, OperationContext } from "../define-operation.ts";
import type { Cause } from "./cause.ts";
import { diagnose } from "./diagnose.ts";
import { gatherFacts } from "./gather-facts.ts";

/** The person stopped it, or has to change what they typed: nothing to find out. */
const undiagnosed: ReadonlySet<AppError["payload"]["code"]> = new Set([
  "cancelled",
  "invalid_input",
  "not_ready",
  "busy",
]);

/** The table with every step's failure diagnosed, inside the step: stopping it stops that too. */
export function diagnosedOperations(table: OperationTable, rows: readonly Cause[]): OperationTable {
  return new Map(
    [...table].map(([name, defined]) => [
      name,
      operations[name].kind === "step" ? diagnosed(defined, rows) : defined,
    ]),
  );
}

function diagnosed(defined: DefinedOperation, rows: readonly Cause[]): DefinedOperation {
  // The dispatcher pairs input and body again, as for the table itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const body = defined.body as (input: unknown, context: OperationContext) => unknown;
  const withDoctor = async (input: unknown, context: OperationContext): Promise<unknown> => {
    const account = accountOf(input, context);
    try {
      return await body(input, context);
    } catch (thrown) {
      const isKnown = thrown instanceof AppError && !undiagnosed.has(thrown.payload.code);
      if (!isKnown || account === null) throw thrown;
      throw await withDiagnosis(thrown, { defined, account, rows, context });
    }
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...defined, body: withDoctor as DefinedOperation["body"] };
}

/** As it is before the step runs; a failing step may take facts away. */
function accountOf(input: unknown, { accounts }: OperationContext): AccountRecord | null {
  if (typeof input !== "object" || input === null || !("accountId" in input)) return null;
  return accounts.list().find(({ id }) => id === input.accountId) ?? null;
}

interface Diagnosed {
  readonly defined: DefinedOperation;
  readonly account: AccountRecord;
  readonly rows: readonly Cause[];
  readonly context: OperationContext;
}

/** The same failure, and why. Whatever the doctor runs into, the failure itself gets through. */
async function withDiagnosis(
  error: AppError,
  { defined, account, rows, context }: Diagnosed,
): Promise<AppError> {
  const { logger } = context;
  try {
    const failed = { operation: defined.operation, error, account };
    const diagnosis = diagnose(rows, await gatherFacts(failed, context), logger);
    if (diagnosis === null) return error;
    const { code, message, ...details } = error.payload;
    return new AppError(code, message, { ...details, diagnosis, cause: error });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    logger.error("doctor.failed", { operation: defined.operation, reason });
    return error;
  }
}
