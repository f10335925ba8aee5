import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import type { InnerUser } from "./inner-user.ts";
import type { Summary } from "./summarize.ts";
import type { FactWords, SummaryFact } from "./summary-fact.ts";

/** The text of a value exactly as sent; null when there is no such value. */
export type SourceOf = (path: JsonTrail) => Promise<string | null>;

/**
 * A line of the summary as it is shown. `path`: from the root of the answer. `odd`: of another type
 * than documented; `text` is the value as sent.
 */
export interface ShownFact {
  readonly label: string;
  readonly path: JsonTrail;
  readonly value: FactWords | "null" | { readonly odd: string };
}

export interface ShownGroup {
  readonly title: string;
  readonly facts: readonly ShownFact[];
}

export interface ShownInnerUser extends Omit<InnerUser, "facts"> {
  readonly facts: readonly ShownFact[];
}

/** `absent`: documented fields of the user itself that the answer does not have. */
export interface ShownSummary {
  readonly groups: readonly ShownGroup[];
  readonly inner: readonly ShownInnerUser[];
  readonly absent: readonly string[];
}

/**
 * Asks the answer about what could not be decoded: absent lines go, odd ones are shown as sent.
 * `userPath`: from the root of the answer to the user.
 */
export async function resolveSummary(
  { groups, inner, unread }: Summary,
  userPath: JsonTrail,
  sourceOf: SourceOf,
): Promise<ShownSummary> {
  const resolve = (facts: readonly SummaryFact[]) => resolveFacts(facts, userPath, sourceOf);
  const shownGroups = await Promise.all(
    groups.map(async ({ title, facts }) => ({ title, facts: await resolve(facts) })),
  );
  const shownInner = await Promise.all(
    inner.map(async (user) => ({ ...user, facts: await resolve(user.facts) })),
  );
  const sources = await Promise.all(unread.map((name) => sourceOf([...userPath, name])));
  return {
    groups: shownGroups.filter(({ facts }) => facts.length > 0),
    inner: shownInner,
    absent: unread.filter((_name, index) => sources[index] === null),
  };
}

async function resolveFacts(
  facts: readonly SummaryFact[],
  userPath: JsonTrail,
  sourceOf: SourceOf,
): Promise<readonly ShownFact[]> {
  const resolved = await Promise.all(
    facts.map(async ({ label, trail, value }): Promise<ShownFact | null> => {
      const path = [...userPath, ...trail];
      if (value !== "unread") return { label, path, value };
      const source = await sourceOf(path);
      return source === null ? null : { label, path, value: { odd: source } };
    }),
  );
  return resolved.filter((shown) => shown !== null);
}
