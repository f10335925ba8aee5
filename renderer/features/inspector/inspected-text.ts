import type { Settings } from "../../../shared/contract/settings.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { openJsonDocument } from "../../json-document/open-json-document.ts";

/** The text that is looked at. `view`: how; kept here so that coming back finds it. */
export interface InspectedText {
  /** Tells one text from the next, which may have the same name. */
  readonly number: number;
  readonly name: string;
  readonly document: JsonDocument;
  readonly view: Settings["userView"];
}

let inspected: InspectedText | null = null;
let opened = 0;
const listeners = new Set<() => void>();

function replace(next: InspectedText | null): void {
  if (inspected?.document !== next?.document) inspected?.document.close();
  inspected = next;
  for (const listener of listeners) listener();
}

export function getInspected(): InspectedText | null {
  return inspected;
}

export function subscribeToInspected(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Opens a text in place of the former one. It stays open whatever else the window shows. */
export function inspectText(name: string, text: Blob | string): void {
  opened += 1;
  const document = openJsonDocument(text, { openDepth: 3 });
  replace({ number: opened, name, document, view: "tree" });
}

export function inspectedShownAs(view: Settings["userView"]): void {
  if (inspected) replace({ ...inspected, view });
}

export function closeInspected(): void {
  replace(null);
}
