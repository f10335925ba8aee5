import { pathText } from "../../../../shared/json-index/path-text.ts";
import type { UserDifference } from "../../../../shared/user/compare-users.ts";

/** A difference as it is shown: told from the one side to the other, in the order asked for. */
export interface ShownDifference extends UserDifference {
  /** From the user on: `address_main.city`, `alias[0].value`. */
  readonly label: string;
}

export interface DifferenceGroup {
  readonly field: string;
  readonly differences: readonly ShownDifference[];
}

const opposite = { added: "removed", removed: "added", changed: "changed" } as const;

/** Turned around when the sides are swapped; the paths stay those of the shown text. */
export function orientDifferences(
  differences: readonly UserDifference[],
  isSwapped: boolean,
): readonly ShownDifference[] {
  return differences.map((difference) => {
    const label = labelOf(difference);
    if (!isSwapped) return { ...difference, label };
    const { sort, before, after, beforeKind, afterKind } = difference;
    return {
      ...difference,
      label,
      sort: opposite[sort],
      before: after,
      after: before,
      beforeKind: afterKind,
      afterKind: beforeKind,
    };
  });
}

/** By the field of the user that they are in, in the order of the differences. */
export function groupDifferences(
  differences: readonly ShownDifference[],
): readonly DifferenceGroup[] {
  const groups = new Map<string, ShownDifference[]>();
  for (const difference of differences) {
    const field = String(difference.path[0] ?? "the whole user");
    const group = groups.get(field);
    if (group) group.push(difference);
    else groups.set(field, [difference]);
  }
  return Array.from(groups, ([field, own]) => ({ field, differences: own }));
}

export function countDifferences(
  differences: readonly Pick<UserDifference, "sort">[],
): Readonly<Record<UserDifference["sort"], number>> {
  const count = (sort: UserDifference["sort"]) =>
    differences.filter((difference) => difference.sort === sort).length;
  return { changed: count("changed"), added: count("added"), removed: count("removed") };
}

/** Where the tree can go: what the shown text does not hold is shown by what it would be in. */
export function pathInShownText({ path, after, before }: ShownDifference, isSwapped: boolean) {
  const own = isSwapped ? before : after;
  return own === null ? path.slice(0, -1) : path;
}

function labelOf({ path }: UserDifference): string {
  const text = pathText(path, "jsonpath").replace(/^\$\.?/, "");
  return text === "" ? "the whole user" : text;
}
