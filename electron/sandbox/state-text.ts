import { createHash } from "node:crypto";
import { isJsonObject } from "./json.ts";
import { withoutToken } from "./provision-tokens.ts";
import type { Rows, SandboxState, TableName } from "./sandbox-state.ts";
import { isSandboxState, isTableName, upgraded } from "./state-form.ts";

/** A row as it is from now on, and the table it stands in. */
export type StateChange = readonly [TableName, Rows[TableName]];

/*
 * A state file is one line with a whole state and after it one line for each later write, with the
 * rows that changed. Every line carries the SHA-256 of what it says. A line at the end that is not
 * whole is what a kill or a power cut left of a write: nobody was told of it, and it is passed over.
 */

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

// SECURITY: no line holds a token that a provision shows; token-file.test.ts looks for one.
export function wholeStateLine(state: SandboxState): string {
  const text = JSON.stringify({ ...state, provisions: state.provisions.map(withoutToken) });
  return `{"version":2,"sha256":"${digest(text)}","state":${text}}\n`;
}

export function changesLine(changes: readonly StateChange[]): string {
  const text = JSON.stringify(
    changes.map(([name, row]) => [name, "credential" in row ? withoutToken(row) : row]),
  );
  return `{"sha256":"${digest(text)}","changes":${text}}\n`;
}

const stateForm = /^\{"version":[12],"sha256":"([0-9a-f]{64})","state":(\{.*\})\}$/s;
const changesForm = /^\{"sha256":"([0-9a-f]{64})","changes":(\[.*\])\}$/s;

/** What a line says, or why it cannot be trusted. */
function contentOf(line: string, form: RegExp): unknown {
  const [, checksum, text] = form.exec(line) ?? [];
  if (checksum === undefined || text === undefined) throw new Error("it is not a whole state file");
  if (digest(text) !== checksum) throw new Error("its checksum does not match its content");
  return JSON.parse(text);
}

function wholeState(line: string): SandboxState {
  const parsed = upgraded(contentOf(line, stateForm));
  if (!isSandboxState(parsed)) throw new Error("it holds something other than a sandbox's state");
  return parsed;
}

type RowsById = Map<number, unknown>;

function applyChanges(tables: Map<TableName, RowsById>, changes: unknown): void {
  if (!Array.isArray(changes)) throw new Error("it is not a whole state file");
  for (const change of changes as readonly unknown[]) {
    const [name, row] = Array.isArray(change) ? (change as readonly unknown[]) : [];
    const id = isJsonObject(row) ? row["id"] : null;
    if (!isTableName(name) || typeof id !== "number") {
      throw new Error("it holds something other than a sandbox's state");
    }
    tables.get(name)?.set(id, row);
  }
}

function isBroken(line: string): boolean {
  try {
    contentOf(line, changesForm);
    return false;
  } catch {
    return true;
  }
}

/** The state that a file's text tells; throws what is wrong with it, in words. */
export function readStateText(text: string): SandboxState {
  const [first = "", ...later] = text.split("\n");
  const state = wholeState(first);
  // A text that ends as it should leaves an empty piece behind its last line feed.
  const last = later.pop();
  if (last === undefined) throw new Error("it is not a whole state file");
  if (last === "" && later.length > 0 && isBroken(later.at(-1) ?? "")) later.pop();
  if (later.length === 0) return state;

  const tables = new Map<TableName, RowsById>();
  for (const [name, rows] of Object.entries(state)) {
    if (isTableName(name)) {
      tables.set(name, new Map(rows.map((row: { readonly id: number }) => [row.id, row])));
    }
  }
  for (const line of later) applyChanges(tables, contentOf(line, changesForm));
  const changed = [...tables].map(([name, rows]) => [name, [...rows.values()]]);
  const whole: unknown = { ...state, ...Object.fromEntries(changed) };
  if (!isSandboxState(whole)) throw new Error("it holds something other than a sandbox's state");
  return whole;
}
