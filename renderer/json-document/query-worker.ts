import type { FilterOutcome, FilterRequest } from "./document-messages.ts";
import { findByJsonPath } from "./find-by-json-path.ts";
import { readSource } from "./read-source.ts";

/** Never rejects: whatever happens is an outcome. */
async function answer({ blob, expression }: FilterRequest): Promise<FilterOutcome> {
  try {
    return findByJsonPath(await readSource(blob), expression);
  } catch {
    return { kind: "failed", message: "This text is too large to be filtered." };
  }
}

self.addEventListener("message", (event: MessageEvent<FilterRequest>) => {
  void answer(event.data).then((outcome) => self.postMessage(outcome, { transfer: [] }));
});
