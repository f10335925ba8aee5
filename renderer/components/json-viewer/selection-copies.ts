import { pathText, type PathStyle } from "../../../shared/json-index/path-text.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { pathStyleNames } from "./path-styles.ts";
import type { CopyRequest } from "./use-copying.ts";

export type CopyWhat = "value" | "source" | "key" | { readonly path: PathStyle };

const names = { value: "Value", source: "Source", key: "Key" } as const;
const texts = { value: "content", source: "source", key: "key" } as const;

/** How to copy something of the selected node. Texts are fetched when they are wanted. */
export function selectionCopy(document: JsonDocument, what: CopyWhat): CopyRequest | null {
  const { selection } = document.getState();
  if (selection === null) return null;
  const { node, path } = selection;
  if (typeof what === "string") {
    return { what: names[what], read: () => document.textOf(node, texts[what]) };
  }
  const style = what.path;
  return {
    what: `Path as ${pathStyleNames[style]}`,
    read: async () => pathText(path ?? (await document.pathOf(node)), style),
  };
}
