import type { DocumentTexts } from "./document-texts.ts";
import type { DocumentCommand } from "./json-document.ts";
import type { TreeBranches } from "./tree-branches.ts";
import { treeMove, type TreeMove } from "./tree-moves.ts";
import type { OpenSource } from "./tree-rows.ts";
import { typeAhead } from "./type-ahead.ts";

/** The commands about single values; they mean nothing in a text without one. */
type TreeCommand = Exclude<
  DocumentCommand,
  {
    kind:
      | "search"
      | "next-hit"
      | "previous-hit"
      | "clear-search"
      | "filter"
      | "clear-filter"
      | "stop-filter"
      | "columns";
  }
>;

interface TreeParts {
  readonly source: OpenSource;
  readonly branches: TreeBranches;
  readonly texts: DocumentTexts;
}

/** Opens and closes branches as a command says; answers which node is selected after it. */
export function runInTree(command: TreeCommand, parts: TreeParts, selected: number): number {
  const { branches, source, texts } = parts;
  switch (command.kind) {
    case "select":
      return command.node;
    case "select-row":
      return (
        (command.view === "tree"
          ? branches.rows[command.row]
          : texts.nodeAtRow(command.view, command.row, command.offset ?? 0)) ?? selected
      );
    case "reveal":
      if (command.node < source.index.count) branches.reveal(command.node);
      return command.node;
    case "open":
    case "close":
      branches.setOpen([command.node], command.kind === "open");
      return selected;
    case "open-below":
    case "close-below":
      branches.setOpenBelow(command.node, command.kind === "open-below");
      return selected;
    case "key": {
      const position = { index: source.index, branches, selected };
      return move(branches, treeMove(command.key, position, command.pageRows)) ?? selected;
    }
    case "type-ahead":
      return typeAhead(source, branches, selected, command.text) ?? selected;
    case "expand-all":
      branches.openAll();
      return selected;
    case "collapse-all":
    default:
      branches.closeAll();
      return branches.root;
  }
}

/** The node a move selects; null when it only opens or closes. */
function move(branches: TreeBranches, made: TreeMove | null): number | null {
  if (made?.kind === "select") return made.node;
  if (made !== null) branches.setOpen(made.nodes, made.kind === "open");
  return null;
}
