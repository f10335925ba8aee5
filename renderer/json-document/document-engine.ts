import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { nodeAt } from "../../shared/json-index/node-path.ts";
import { describeProblem } from "./describe-problem.ts";
import type { DocumentReport, DocumentSnapshot } from "./document-messages.ts";
import type { DocumentState } from "./document-state.ts";
import { initialState } from "./initial-state.ts";
import type { DocumentCommand, OpenOptions } from "./json-document.ts";
import { TreeBranches } from "./tree-branches.ts";
import { treeMove, type TreeMove } from "./tree-moves.ts";
import { openSource, shortPathOf, type OpenSource } from "./tree-rows.ts";
import { typeAhead } from "./type-ahead.ts";

const usualDepth = 2;

/**
 * One opened text as the worker holds it: what is open and selected in it, and what follows from
 * each command. It knows no worker; reports go to whoever made it.
 */
export class DocumentEngine {
  readonly source: OpenSource;
  readonly branches: TreeBranches;
  readonly #report: (report: DocumentReport) => void;
  #state: DocumentState;
  #selected: number;

  constructor(
    source: JsonSource,
    options: OpenOptions,
    report: (report: DocumentReport) => void,
    snapshot: DocumentSnapshot | null = null,
  ) {
    const { index } = source;
    this.source = openSource(source);
    this.#report = report;
    const root = nodeAt(source, options.treeRoot ?? []) ?? 0;
    this.branches = new TreeBranches(index, root, options.openDepth ?? usualDepth);
    this.#selected = (options.select ? nodeAt(source, options.select) : null) ?? root;
    if (snapshot !== null) {
      this.branches.restore(snapshot.root, snapshot.open);
      this.#selected = snapshot.selected;
    } else if (options.select) this.branches.reveal(this.#selected);
    this.#state = {
      ...initialState(index.bytes.length),
      phase: "ready",
      nodes: index.count,
      problem: describeProblem(source),
    };
    this.#publish();
  }

  get state(): DocumentState {
    return this.#state;
  }

  get selected(): number {
    return this.#selected;
  }

  isHit(node: number): boolean {
    return node < 0;
  }

  apply(command: DocumentCommand): void {
    if (this.source.index.count === 0) return;
    this.#run(command);
    this.#publish();
  }

  #run(command: DocumentCommand): void {
    const { branches, source } = this;
    switch (command.kind) {
      case "select":
        return this.#select(command.node);
      case "select-row":
        return this.#select(this.branches.rows[command.row] ?? this.#selected);
      case "reveal":
        branches.reveal(command.node);
        return this.#select(command.node);
      case "open":
      case "close":
        return branches.setOpen([command.node], command.kind === "open");
      case "key":
        return this.#move(
          treeMove(
            command.key,
            { index: source.index, branches, selected: this.#selected },
            command.pageRows,
          ),
        );
      case "type-ahead":
        return this.#select(
          typeAhead(source, branches, this.#selected, command.text) ?? this.#selected,
        );
      case "expand-all":
        return branches.openAll();
      case "collapse-all":
        branches.closeAll();
        return this.#select(branches.root);
      case "search":
      case "clear-search":
      case "next-hit":
      case "previous-hit":
      case "filter":
      case "clear-filter":
      case "columns":
      default:
        return;
    }
  }

  #move(move: TreeMove | null): void {
    if (move === null) return;
    if (move.kind === "select") this.#select(move.node);
    else this.branches.setOpen(move.nodes, move.kind === "open");
  }

  #select(node: number): void {
    if (node >= 0 && node < this.source.index.count) this.#selected = node;
  }

  #publish(): void {
    const { source, branches } = this;
    const node = this.#selected;
    this.#state = {
      ...this.#state,
      revision: this.#state.revision + 1,
      rows: { tree: branches.rows.length, pretty: 0, raw: 0 },
      selection:
        source.index.count === 0
          ? null
          : {
              node,
              path: shortPathOf(source, node),
              treeRow: branches.rowOf(node),
              prettyRow: -1,
              rawRow: -1,
            },
    };
    this.#report({ kind: "state", state: this.#state });
  }
}
