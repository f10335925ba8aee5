import { nodeAt, pathOf } from "../../shared/json-index/node-path.ts";
import { valueRange, keyRange } from "../../shared/json-index/node-range.ts";
import { keyOf, rangeText, valueContent } from "../../shared/json-index/node-text.ts";
import type { DocumentEngine } from "./document-engine.ts";
import type { DocumentAnswer, DocumentQuestion, DocumentQuestions } from "./document-messages.ts";
import { treeRows } from "./tree-rows.ts";

/** Answers from what the engine holds, without changing it. */
export function answerQuestion(
  engine: DocumentEngine,
  question: DocumentQuestion,
): DocumentAnswer | Promise<DocumentAnswer> {
  const { source } = engine;
  switch (question.name) {
    case "rows":
      return rowsOf(engine, question.asks);
    case "rowOf":
      return engine.branches.rowInSight(question.asks.node);
    case "nodeAt":
      return nodeAt(source, question.asks.path, source.places);
    case "pathOf":
      return pathOf(source, question.asks.node, source.places);
    case "textOf":
      return textOf(engine, question.asks);
    case "write":
    default:
      return new Blob([]);
  }
}

function rowsOf(
  engine: DocumentEngine,
  { view, from, count }: DocumentQuestions["rows"]["asks"],
): DocumentQuestions["rows"]["answers"] {
  const { source, branches } = engine;
  if (view === "tree")
    return treeRows(source, branches, { from, count }, (node) => engine.isHit(node));
  return [];
}

function textOf(
  { source }: DocumentEngine,
  { node, what }: DocumentQuestions["textOf"]["asks"],
): string {
  if (what === "source") return rangeText(source, valueRange(source.index, node));
  if (what === "content") return valueContent(source, node);
  return keyRange(source.index, node) === null ? "" : (keyOf(source, node) ?? "");
}
