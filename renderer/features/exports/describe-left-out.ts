import type { ExportForm } from "../../../shared/export-formats.ts";
import type { LeftOut } from "../../../shared/contract/operations/export-operations.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What an export leaves out, in one sentence. */
export function describeLeftOut(
  leftOut: readonly LeftOut[],
  { takesSecrets }: Pick<ExportForm, "takesSecrets">,
): string {
  if (leftOut.length === 0) return "No secret is in it, and none was left out.";
  const names = list.format(leftOut.map(({ name }) => name));
  if (!takesSecrets) return `Left out: ${names}. This format is always written without.`;
  const gone = leftOut.filter(({ isKept }) => !isKept).map(({ name }) => name);
  if (gone.length === leftOut.length) return `Left out: ${names}. Sandgate no longer has them.`;
  const missing = gone.length === 0 ? "" : ` Sandgate no longer has the ${list.format(gone)}.`;
  return `Left out: ${names}. Placeholders stand for them.${missing}`;
}
