import { noNode } from "../../shared/json-index/json-index.ts";
import { nodeAt, pathOf } from "../../shared/json-index/node-path.ts";
import { valueRange } from "../../shared/json-index/node-range.ts";
import { keyOf, rangeText, valueContent } from "../../shared/json-index/node-text.ts";
import { writePretty } from "../../shared/json-index/write-pretty.ts";
import { compareValues } from "./compare-values.ts";
import type { DocumentEngine } from "./document-engine.ts";
import type { DocumentAnswer, DocumentQuestion, DocumentQuestions } from "./document-messages.ts";
import { compareUserWith, readUserOf, surveyUser } from "./answer-user-question.ts";
import { readSource } from "./read-source.ts";
import { treeRows } from "./tree-rows.ts";

/** Answers from what the engine holds, without changing it. Long work goes through its jobs. */
export function answerQuestion(
  engine: DocumentEngine,
  question: DocumentQuestion,
): DocumentAnswer | Promise<DocumentAnswer> {
  const { source } = engine;
  switch (question.name) {
    case "rows":
      return rowsOf(engine, question.asks);
    case "rowOf":
      return rowOf(engine, question.asks);
    case "rawRowAt":
      return engine.texts.rawRowAt(question.asks.offset);
    case "nodeAtRow":
      return nodeAtRow(engine, question.asks);
    case "nodeAt":
      return nodeAt(source, question.asks.path, source.places);
    case "ancestorOf":
      return ancestorOf(engine, question.asks);
    case "pathOf":
      return pathOf(source, question.asks.node, source.places);
    case "textOf":
      return textOf(engine, question.asks);
    case "readUser":
      return readUserOf(source);
    case "compareWith":
      return compareUserWith(source, question.asks.other);
    case "compareValuesWith":
      return compareValuesWith(engine, question.asks.other);
    case "surveyUser":
      return surveyUser(source, question.asks.kind);
    case "write":
    default:
      return question.asks.what === "pretty" ? layOut(engine) : filteredText(engine);
  }
}

function rowsOf(
  engine: DocumentEngine,
  { view, from, count }: DocumentQuestions["rows"]["asks"],
): DocumentQuestions["rows"]["answers"] {
  const { source, branches, texts } = engine;
  const window = { from, count };
  if (view === "tree") return treeRows(source, branches, window, engine.isHit);
  if (view === "pretty") return texts.prettyRows(window, engine.isHit);
  return texts.rawRows(window, engine.selected);
}

function rowOf(
  { branches, texts }: DocumentEngine,
  { view, node }: DocumentQuestions["rowOf"]["asks"],
): number {
  if (view === "tree") return branches.rowInSight(node);
  return view === "pretty" ? texts.prettyRowOf(node) : Math.max(0, texts.rawRowOf(node));
}

function nodeAtRow(
  { branches, texts, source }: DocumentEngine,
  { view, row }: DocumentQuestions["nodeAtRow"]["asks"],
): number | null {
  if (source.index.count === 0) return null;
  return view === "tree" ? (branches.rows[row] ?? null) : texts.nodeAtRow(view, row, 0);
}

function ancestorOf(
  { source: { index } }: DocumentEngine,
  { node, levels }: DocumentQuestions["ancestorOf"]["asks"],
): number | null {
  let at = node;
  for (let left = levels; left > 0 && at !== noNode; left -= 1) at = index.parents[at] ?? noNode;
  return at === noNode ? null : at;
}

function textOf(
  { source }: DocumentEngine,
  { node, what }: DocumentQuestions["textOf"]["asks"],
): string {
  if (what === "source") return rangeText(source, valueRange(source.index, node));
  return what === "content" ? valueContent(source, node) : (keyOf(source, node) ?? "");
}

async function compareValuesWith(
  { source }: DocumentEngine,
  other: Blob,
): Promise<DocumentQuestions["compareValuesWith"]["answers"]> {
  return compareValues(await readSource(other), source);
}

function layOut({ source, jobs }: DocumentEngine): Promise<Blob> {
  return new Promise((resolve, reject) => {
    jobs.start(null, writePretty(source.index), {
      done: (parts) => resolve(new Blob(parts, { type: "application/json" })),
      failed: reject,
    });
  });
}

/** The matches as a JSON array, each exactly as received. */
function filteredText({ source: { index }, filter }: DocumentEngine): Blob {
  const parts: (string | Uint8Array<ArrayBuffer>)[] = ["["];
  for (const node of filter.matches) {
    const { start, end } = valueRange(index, node);
    parts.push(parts.length === 1 ? "" : ",\n", index.bytes.slice(start, end));
  }
  return new Blob([...parts, "]"], { type: "application/json" });
}
