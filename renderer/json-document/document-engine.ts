import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { nodeAt } from "../../shared/json-index/node-path.ts";
import { describeProblem } from "./describe-problem.ts";
import { DocumentFilter } from "./document-filter.ts";
import type { DocumentSnapshot, FilterOutcome } from "./document-messages.ts";
import { DocumentSearch } from "./document-search.ts";
import type { DocumentSelection, DocumentState, SearchQuery } from "./document-state.ts";
import { DocumentTexts } from "./document-texts.ts";
import { findNotes } from "./find-notes.ts";
import { initialState } from "./initial-state.ts";
import { JobQueue } from "./job-queue.ts";
import type { DocumentCommand, OpenOptions } from "./json-document.ts";
import { runInTree } from "./run-in-tree.ts";
import { TreeBranches } from "./tree-branches.ts";
import { openSource, shortPathOf, type OpenSource } from "./tree-rows.ts";

/** What the engine tells whoever made it: a new state, and where to go on after a search that hangs. */
export interface EngineReports {
  readonly state: (state: DocumentState) => void;
  readonly snapshot: (snapshot: DocumentSnapshot) => void;
}

const usualDepth = 2;
/** How often a running search says how far it is. */
const progressMilliseconds = 100;

/**
 * One opened text as the worker holds it: what is open and selected in it, and what follows from
 * each command. It knows no worker; reports go to whoever made it.
 */
export class DocumentEngine {
  readonly source: OpenSource;
  readonly branches: TreeBranches;
  readonly texts: DocumentTexts;
  readonly filter: DocumentFilter;
  readonly jobs = new JobQueue();
  readonly #reports: EngineReports;
  #search: DocumentSearch | null = null;
  /** Where the search was started; null once a hit is selected. */
  #searchFrom: number | null = null;
  #state: DocumentState;
  #selected: number;
  #looks = "";
  #published = 0;

  constructor(
    source: JsonSource,
    options: OpenOptions,
    reports: EngineReports,
    snapshot: DocumentSnapshot | null = null,
  ) {
    const { index } = source;
    this.source = openSource(source);
    this.#reports = reports;
    const root = nodeAt(source, options.treeRoot ?? []) ?? 0;
    this.branches = new TreeBranches(index, root, options.openDepth ?? usualDepth);
    this.texts = new DocumentTexts(this.source, this.jobs, () => this.#publish());
    this.filter = new DocumentFilter(this.branches);
    this.#selected = (options.select ? nodeAt(source, options.select) : null) ?? root;
    if (snapshot !== null) this.#restore(snapshot);
    else if (this.#selected !== root) this.branches.reveal(this.#selected);
    this.#state = {
      ...initialState(index.bytes.length),
      phase: "ready",
      nodes: index.count,
      problem: describeProblem(source),
    };
    this.#publish();
    this.jobs.start("notes", findNotes(source), {
      done: (notes) => {
        this.#state = { ...this.#state, notes };
        if (notes.length > 0) this.#publish();
      },
      failed: () => {},
    });
  }

  get state(): DocumentState {
    return this.#state;
  }

  get selected(): number | null {
    return this.source.index.count === 0 ? null : this.#selected;
  }

  readonly isHit = (node: number): boolean => this.#search?.isHit(node) ?? false;

  apply(command: DocumentCommand): void {
    this.#run(command);
    this.#publish();
  }

  /** What the JSONPath of the filter matched; of another expression it comes too late. */
  applyFilter(expression: string, outcome: FilterOutcome): void {
    if (!this.filter.settle(expression, outcome)) return;
    if (this.branches.rowOf(this.#selected) < 0) this.#select(this.filter.first ?? this.#selected);
    if (outcome.kind === "matches") this.#searchAgain();
    this.#publish();
  }

  /** Does some of the work that is left; false when there is none any more. */
  work(milliseconds: number): boolean {
    this.jobs.run(milliseconds);
    const isDue = performance.now() - this.#published >= progressMilliseconds;
    if (this.#search?.isRunning && isDue) this.#showFirstHit();
    return !this.jobs.isEmpty;
  }

  #run(command: DocumentCommand): void {
    switch (command.kind) {
      case "search":
        return this.#startSearch(command.query);
      case "clear-search":
        this.jobs.stop("search");
        this.#search = null;
        return;
      case "next-hit":
        return this.#reveal(this.#search?.nextHit(this.#selected) ?? null);
      case "previous-hit":
        return this.#reveal(this.#search?.previousHit(this.#selected) ?? null);
      case "filter":
        return this.filter.begin(command.expression);
      case "clear-filter":
        this.filter.clear();
        this.#searchAgain();
        return this.branches.reveal(this.#selected);
      case "stop-filter":
        return this.filter.stop();
      case "columns":
        return this.texts.setColumns(command.columns);
      case "select":
      case "select-row":
      case "reveal":
      case "open":
      case "close":
      case "open-below":
      case "close-below":
      case "key":
      case "type-ahead":
      case "expand-all":
      case "collapse-all":
      default:
        if (this.source.index.count === 0) return;
        return this.#select(runInTree(command, this, this.#selected));
    }
  }

  #select(node: number): void {
    if (node >= 0 && node < this.source.index.count) this.#selected = node;
  }

  #reveal(node: number | null): void {
    if (node === null || node >= this.source.index.count) return;
    this.branches.reveal(node);
    this.#select(node);
  }

  #startSearch(query: SearchQuery): void {
    this.jobs.stop("search");
    this.#search = query.text === "" ? null : new DocumentSearch(query);
    const isShown = (node: number): boolean => this.branches.isKept(node);
    const steps = this.#search?.steps(this.source, isShown);
    if (!this.#search || !steps) return;
    const search = this.#search;
    if (query.regex) this.#reports.snapshot(this.#snapshot(search));
    this.#searchFrom = this.#selected;
    this.jobs.start("search", steps, {
      done: () => {
        search.finish();
        this.#showFirstHit();
      },
      failed: () => {
        search.fail("The search stopped: there is not enough memory.");
        this.#publish();
      },
    });
  }

  /** A filter changes what there is to find. What is selected stays. */
  #searchAgain(): void {
    if (this.#search === null || this.#search.failed) return;
    this.#startSearch(this.#search.query);
    this.#searchFrom = null;
  }

  /** Selects the first hit from where the search began, as soon as it is known. */
  #showFirstHit(): void {
    const from = this.#searchFrom;
    if (from !== null && this.#search) {
      const after = this.#search.hitFrom(from);
      const hit = after ?? (this.#search.isRunning ? null : this.#search.hitFrom(0));
      if (hit !== null) {
        this.#reveal(hit);
        this.#searchFrom = null;
      }
    }
    this.#publish();
  }

  #snapshot(search: DocumentSearch): DocumentSnapshot {
    return {
      root: this.branches.root,
      open: this.branches.openBranches(),
      selected: this.#selected,
      columns: this.texts.columns,
      filter: this.filter.standing,
      search: search.state(this.#selected),
    };
  }

  #restore(snapshot: DocumentSnapshot): void {
    this.branches.restore(snapshot.root, snapshot.open);
    this.#selected = snapshot.selected;
    this.texts.setColumns(snapshot.columns);
    this.#search = DocumentSearch.ended(snapshot.search);
  }

  #publish(): void {
    const { branches, texts } = this;
    const counts = texts.counts;
    const looks = this.#describeLooks();
    this.#state = {
      ...this.#state,
      revision: looks === this.#looks ? this.#state.revision : this.#state.revision + 1,
      rows: { tree: branches.rows.length, ...counts },
      folds: branches.folds,
      search: this.#search?.state(this.#selected) ?? null,
      filter: this.filter.state,
      selection: this.selected === null ? null : this.#describeSelection(this.selected),
    };
    this.#looks = looks;
    this.#published = performance.now();
    this.#reports.state(this.#state);
  }

  /** Everything that rows are made of, but for the text; raw rows mark what is selected. */
  #describeLooks(): string {
    const { branches, texts } = this;
    const marked = texts.columns === 0 ? "" : this.#selected;
    return [branches.version, texts.columns, marked, this.#search?.hits ?? ""].join();
  }

  #describeSelection(node: number): DocumentSelection {
    return {
      node,
      path: shortPathOf(this.source, node),
      treeRow: this.branches.rowOf(node),
      prettyRow: this.texts.prettyRowOf(node),
      rawRow: this.texts.rawRowOf(node),
    };
  }
}
