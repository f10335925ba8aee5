// CodeMirror 5 as API clients (Insomnia, Bruno) show an answer: pretty text, read only, with folding.
import CodeMirror, { type Editor } from "codemirror5";
import "codemirror5/lib/codemirror.css";
import "codemirror5/addon/fold/foldgutter.css";
import "codemirror5/mode/javascript/javascript.js";
import "codemirror5/addon/edit/matchbrackets.js";
import "codemirror5/addon/fold/foldcode.js";
import "codemirror5/addon/fold/foldgutter.js";
import "codemirror5/addon/fold/brace-fold.js";
import "codemirror5/addon/search/searchcursor.js";
import { mountPoint, offerViewer, prettyText, untilShown } from "./offer-viewer.ts";

let shown: Editor | null = null;

function editor(): Editor {
  if (shown === null) throw new Error("Nothing is open.");
  return shown;
}

offerViewer({
  open: (bytes) => {
    shown = CodeMirror(mountPoint(), {
      value: prettyText(bytes),
      mode: { name: "javascript", json: true },
      readOnly: true,
      lineNumbers: true,
      lineWrapping: true,
      matchBrackets: true,
      foldGutter: true,
      gutters: ["CodeMirror-linenumbers", "CodeMirror-foldgutter"],
    });
  },
  collapseAll: () => editor().execCommand("foldAll"),
  expandAll: () => editor().execCommand("unfoldAll"),
  search: async (needle) => {
    const cursor = editor().getSearchCursor(needle, { line: 0, ch: 0 }, { caseFold: true });
    if (!cursor.findNext()) throw new Error("The needle was not found.");
    const range = { from: cursor.from(), to: cursor.to() };
    editor().setSelection(range.from, range.to);
    editor().scrollIntoView(range, 20);
    await untilShown(editor().getWrapperElement(), needle);
  },
});
