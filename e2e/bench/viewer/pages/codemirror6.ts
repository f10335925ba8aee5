// CodeMirror 6 as API clients (Yaak, Hoppscotch) show an answer: pretty text, read only, with folding.
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  defaultHighlightStyle,
  foldAll,
  foldGutter,
  syntaxHighlighting,
  unfoldAll,
} from "@codemirror/language";
import {
  findNext,
  openSearchPanel,
  search,
  SearchQuery,
  searchKeymap,
  setSearchQuery,
} from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { mountPoint, offerViewer, prettyText, untilShown } from "./offer-viewer.ts";

const extensions = [
  lineNumbers(),
  foldGutter(),
  bracketMatching(),
  syntaxHighlighting(defaultHighlightStyle),
  json(),
  search({ top: true }),
  keymap.of(searchKeymap),
  EditorState.readOnly.of(true),
];
let shown: EditorView | null = null;

function view(): EditorView {
  if (shown === null) throw new Error("Nothing is open.");
  return shown;
}

offerViewer({
  open: (bytes) => {
    const state = EditorState.create({ doc: prettyText(bytes), extensions });
    shown = new EditorView({ state, parent: mountPoint() });
  },
  // it folds what its parser has reached, and no deeper than the outermost foldable ranges
  collapseAll: () => void foldAll(view()),
  expandAll: () => void unfoldAll(view()),
  readySearch: () => void openSearchPanel(view()),
  search: async (needle) => {
    view().dispatch({ effects: setSearchQuery.of(new SearchQuery({ search: needle })) });
    if (!findNext(view())) throw new Error("The needle was not found.");
    await untilShown(view().contentDOM, needle);
  },
});
