import type { FilterOutcome } from "./document-messages.ts";
import type { FilterState } from "./document-state.ts";
import type { StandingFilter } from "./filter-after.ts";
import type { TreeBranches } from "./tree-branches.ts";

/** The JSONPath that narrows the tree, and what it matched. */
export class DocumentFilter {
  readonly #branches: TreeBranches;
  #state: FilterState | null = null;
  /** What the tree stands under, whatever was tried since. */
  #applied: FilterState | null = null;
  #matches = new Uint32Array(0);

  constructor(branches: TreeBranches) {
    this.#branches = branches;
  }

  get state(): FilterState | null {
    return this.#state;
  }

  get standing(): StandingFilter {
    return {
      applied: this.#applied?.expression ?? null,
      wanted: this.#state?.expression ?? null,
    };
  }

  get matches(): Uint32Array {
    return this.#matches;
  }

  get first(): number | null {
    return this.#matches[0] ?? null;
  }

  /** The tree stays as it is until the matches are known, so that typing does not make it flicker. */
  begin(expression: string): void {
    const { matches = 0 } = this.#state ?? {};
    this.#state = { expression, phase: "running", matches, error: null };
  }

  /** False when something else is wanted by now. */
  settle(expression: string, outcome: FilterOutcome): boolean {
    if (this.#state?.phase !== "running" || this.#state.expression !== expression) return false;
    if (outcome.kind === "failed") {
      this.#state = { ...this.#state, phase: "failed", error: outcome.message };
      return true;
    }
    this.#matches = Uint32Array.from(outcome.nodes);
    this.#branches.narrow(this.#matches);
    this.#applied = { expression, phase: "done", matches: this.#matches.length, error: null };
    this.#state = this.#applied;
    return true;
  }

  /** Ends what is running; the tree stands as the filter before it left it. */
  stop(): void {
    if (this.#state?.phase === "running") this.#state = this.#applied;
  }

  clear(): void {
    this.#state = null;
    this.#applied = null;
    this.#matches = new Uint32Array(0);
    this.#branches.widen();
  }
}
