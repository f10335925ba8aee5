import { use } from "react";
import type { ReadUser } from "../../../../shared/user/read-user.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { sourceOf } from "../document/source-of.ts";
import { resolveSummary, type ShownSummary } from "./resolve-summary.ts";
import { summarize } from "./summarize.ts";

/** Put together once: it is there at once when someone comes back to the tab. */
const summaries = new WeakMap<ReadUser, Promise<ShownSummary>>();

/** The summary of a user; waits in the nearest `Suspense` for what could not be decoded. */
export function useSummary(document: JsonDocument, read: ReadUser): ShownSummary {
  return use(summaryOf(document, read));
}

function summaryOf(document: JsonDocument, read: ReadUser): Promise<ShownSummary> {
  const known = summaries.get(read);
  if (known) return known;
  const summary = summarize(read, { now: Date.now() });
  const asked = resolveSummary(summary, read.path, (path) => sourceOf(document, path));
  summaries.set(read, asked);
  return asked;
}
