import { use } from "react";
import type { UserDrift } from "../../../../shared/user/user-drift.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";

/** `drift`: null when it could not be read; `message` says why then. */
export interface DriftOutcome {
  readonly drift: UserDrift | null;
  readonly message: string | null;
}

const outcomes = new WeakMap<JsonDocument, Promise<DriftOutcome>>();

/** How the answer differs from the documentation; waits in the nearest `Suspense` for the worker. */
export function useUserDrift(document: JsonDocument): DriftOutcome {
  return use(outcomeOf(document));
}

function outcomeOf(document: JsonDocument): Promise<DriftOutcome> {
  const known = outcomes.get(document);
  if (known) return known;
  const asked = document.readUser().then(
    ({ reading, drift }): DriftOutcome => ({ drift, message: reading.ok ? null : reading.message }),
    (thrown: unknown): DriftOutcome => ({
      drift: null,
      message: thrown instanceof Error ? thrown.message : null,
    }),
  );
  outcomes.set(document, asked);
  return asked;
}
