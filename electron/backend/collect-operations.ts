import { operations, type OperationName } from "../../shared/contract/operations.ts";
import type { DefinedOperation } from "./define-operation.ts";

/** Every body, by operation name. The input and output types meet again in the dispatcher. */
export type OperationTable = ReadonlyMap<OperationName, DefinedOperation>;

function isDefinedOperation(value: unknown): value is DefinedOperation {
  return typeof value === "object" && value !== null && "operation" in value && "body" in value;
}

/**
 * Builds the table from modules and refuses to start when the contract and the bodies differ, so
 * that a forgotten or doubled body is found by the first test rather than by a person.
 */
export function tableFrom(modules: Readonly<Record<string, unknown>>): OperationTable {
  const table = new Map<OperationName, DefinedOperation>();
  for (const [file, module] of Object.entries(modules)) {
    const found =
      typeof module === "object" && module !== null
        ? Object.values(module).filter(isDefinedOperation)
        : [];
    if (found.length === 0) throw new Error(`${file} exports no operation`);
    for (const defined of found) {
      if (table.has(defined.operation)) throw new Error(`${defined.operation} is defined twice`);
      table.set(defined.operation, defined);
    }
  }
  const present = new Set<string>(table.keys());
  const missing = Object.keys(operations).filter((name) => !present.has(name));
  if (missing.length > 0) throw new Error(`no body for ${missing.join(", ")}`);
  return table;
}

/** All bodies of `operations/`, gathered at build time. */
export function collectOperations(): OperationTable {
  return tableFrom(
    import.meta.glob(["./operations/*.ts", "!./operations/*.test.ts"], { eager: true }),
  );
}
