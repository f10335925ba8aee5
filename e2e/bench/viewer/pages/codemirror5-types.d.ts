/** The little of CodeMirror 5 that is used here; its own types are a package of their own. */
declare module "codemirror5" {
  interface Position {
    readonly line: number;
    readonly ch: number;
  }
  interface SearchCursor {
    readonly findNext: () => unknown;
    readonly from: () => Position;
    readonly to: () => Position;
  }
  interface Editor {
    readonly getSearchCursor: (
      query: string,
      start: Position,
      options: { readonly caseFold: boolean },
    ) => SearchCursor;
    readonly execCommand: (name: "foldAll" | "unfoldAll") => void;
    readonly setSelection: (from: Position, to: Position) => void;
    readonly scrollIntoView: (range: { from: Position; to: Position }, margin: number) => void;
    readonly getWrapperElement: () => HTMLElement;
  }
  const CodeMirror: (place: HTMLElement, options: Readonly<Record<string, unknown>>) => Editor;
  export default CodeMirror;
  export type { Editor };
}

declare module "codemirror5/*";
