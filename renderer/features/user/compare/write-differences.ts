import type { ShownDifference } from "./group-differences.ts";

export interface SideNames {
  readonly from: string;
  readonly to: string;
}

/** The list as text to paste, one line for each difference, values as written. */
export function writeDifferences(
  differences: readonly ShownDifference[],
  { from, to }: SideNames,
  more: number,
): string {
  const lines = differences.map(({ sort, label, before, after }) => {
    if (sort === "added") return `added    ${label}: ${after ?? ""}`;
    if (sort === "removed") return `removed  ${label}: ${before ?? ""}`;
    return `changed  ${label}: ${before ?? ""} → ${after ?? ""}`;
  });
  const rest = more === 0 ? [] : [`and ${more.toLocaleString("en")} more`];
  return `${[`From ${from} to ${to}`, ...lines, ...rest].join("\n")}\n`;
}
