import type { ExchangeHeader } from "../../../../shared/contract/exchange.ts";

/** A header that one side has, or has otherwise. Null on the side without it. */
export interface HeaderDifference {
  readonly sort: "added" | "removed" | "changed";
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface HeaderComparison {
  readonly differences: readonly HeaderDifference[];
  /** How many are the same on both sides. */
  readonly same: number;
}

/**
 * Headers by name whatever its letter case, the second of a name with the second of it. Their order
 * means nothing here.
 */
export function compareHeaders(
  from: readonly ExchangeHeader[],
  to: readonly ExchangeHeader[],
): HeaderComparison {
  const before = byName(from);
  const after = byName(to);
  const names = new Set([...before.keys(), ...after.keys()]);
  const differences: HeaderDifference[] = [];
  for (const key of names) {
    const one = before.get(key) ?? null;
    const other = after.get(key) ?? null;
    if (one?.value === other?.value) continue;
    const alone = one === null ? "added" : "removed";
    differences.push({
      sort: one === null || other === null ? alone : "changed",
      name: (other ?? one)?.name ?? "",
      from: one && one.value,
      to: other && other.value,
    });
  }
  return { differences, same: names.size - differences.length };
}

function byName(headers: readonly ExchangeHeader[]): ReadonlyMap<string, ExchangeHeader> {
  const named = new Map<string, ExchangeHeader>();
  for (const header of headers) {
    const name = header.name.toLowerCase();
    let count = 1;
    while (named.has(`${name} ${count}`)) count += 1;
    named.set(`${name} ${count}`, header);
  }
  return named;
}
