import { pathText, type PathStyle } from "../../../shared/json-index/path-text.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { pathStyleNames } from "./path-styles.ts";
import type { CopyRequest } from "./use-copying.ts";

export type CopyWhat = "value" | "source" | "key" | { readonly path: PathStyle };

const names = { value: "Value", source: "Source", key: "Key" } as const;
const texts = { value: "content", source: "source", key: "key" } as const;

/**
 * How to copy something of the selected node. Which one it is, is asked when every command has
 * reached the worker: Ctrl+C right behind a click is about the row that was clicked.
 */
export function selectionCopy(document: JsonDocument, what: CopyWhat): CopyRequest | null {
  if (document.getState().selection === null) return null;
  const read = async (): Promise<string> => {
    await document.settled();
    const { selection } = document.getState();
    if (selection === null) return "";
    const { node, path } = selection;
    if (typeof what === "string") return document.textOf(node, texts[what]);
    return pathText(path ?? (await document.pathOf(node)), what.path);
  };
  return {
    what: typeof what === "string" ? names[what] : `Path as ${pathStyleNames[what.path]}`,
    read,
  };
}
