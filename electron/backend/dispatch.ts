import type { z } from "zod";
import type { Envelope } from "../../shared/contract/envelope.ts";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import { operations, type OperationName } from "../../shared/contract/operations.ts";
import type { OperationTable } from "./collect-operations.ts";
import type { DefinedOperation, OperationContext } from "./define-operation.ts";
import type { Services } from "./services.ts";
import { toErrorPayload } from "./to-error-payload.ts";

/** A call by name, as either shell makes it. Never rejects. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Envelope<unknown>>;

/** Wanted twice at once, these happen once and answer both; other steps answer `busy`. */
const joined: ReadonlySet<OperationName> = new Set(["session.open", "session.renew"]);

function isOperationName(name: unknown): name is OperationName {
  // hasOwn, so that `toString` and `__proto__` are unknown operations too
  return typeof name === "string" && Object.hasOwn(operations, name);
}

function refusal(error: ErrorPayload): Envelope<never> {
  return { ok: false, error };
}

function describeIssue(error: z.ZodError): ErrorPayload {
  const [issue] = error.issues;
  const field = issue?.path.join(".");
  return {
    code: "invalid_input",
    message: issue ? issue.message : "The input is not usable.",
    retryable: false,
    ...(field ? { field } : {}),
  };
}

function accountIdOf(input: unknown): string | null {
  if (typeof input !== "object" || input === null || !("accountId" in input)) return null;
  return typeof input.accountId === "string" ? input.accountId : null;
}

/** Looks up, parses in, runs, parses out. The only way into the backend. */
export function createDispatch(table: OperationTable, services: Services): Dispatch {
  async function run(defined: DefinedOperation, input: unknown): Promise<unknown> {
    const { kind } = operations[defined.operation];
    // The one cast of the backend: the table pairs each body with the schema that just parsed.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const body = defined.body as (input: unknown, context: OperationContext) => unknown;
    const accountId = accountIdOf(input);
    if (kind !== "step" || accountId === null) {
      return body(input, { ...services, signal: new AbortController().signal });
    }
    const { runs } = services;
    const underWay = joined.has(defined.operation) && runs.outcome(accountId, defined.operation);
    if (underWay) return underWay;
    return runs.run(accountId, defined.operation, (signal) => body(input, { ...services, signal }));
  }

  return async (name, input) => {
    const defined = isOperationName(name) ? table.get(name) : undefined;
    if (defined === undefined) {
      const message = "Sandgate has no such operation.";
      return refusal({ code: "not_permitted", message, retryable: false });
    }
    const contract = operations[defined.operation];
    const parsed = contract.input.safeParse(input);
    if (!parsed.success) return refusal(describeIssue(parsed.error));
    try {
      const result = await run(defined, parsed.data);
      // SECURITY: parsing the output drops every key the contract does not name; leak.test.ts.
      return { ok: true, value: contract.output.parse(result) };
    } catch (thrown) {
      return refusal(toErrorPayload(thrown, defined.operation, services.logger));
    }
  };
}
