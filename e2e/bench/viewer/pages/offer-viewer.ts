/** A viewer in its page. Each action is over when the rows it leads to are in the DOM. */
export interface PageViewer {
  readonly open: (bytes: ArrayBuffer) => void | Promise<void>;
  readonly expandAll: () => void | Promise<void>;
  readonly collapseAll: () => void | Promise<void>;
  /** Before the clock runs, as a person has opened the search before typing. */
  readonly readySearch?: () => void;
  /** Finds the needle and brings it into view; fails where there is none. */
  readonly search: (needle: string) => void | Promise<void>;
}

/** What the benchmark calls from outside; each but `load` answers milliseconds until painted. */
export interface OfferedViewer {
  /** Fetches the document; its bytes lie in memory afterwards. */
  readonly load: (url: string) => Promise<void>;
  readonly open: () => Promise<number>;
  readonly expandAll: () => Promise<number>;
  readonly collapseAll: () => Promise<number>;
  readonly search: (needle: string) => Promise<number>;
}

declare global {
  interface Window {
    offeredViewer?: OfferedViewer;
  }
}

export function offerViewer(viewer: PageViewer): void {
  let bytes = new ArrayBuffer(0);
  window.offeredViewer = {
    load: async (url) => {
      bytes = await (await fetch(url)).arrayBuffer();
    },
    open: () => untilPainted(() => viewer.open(bytes)),
    expandAll: () => untilPainted(viewer.expandAll),
    collapseAll: () => untilPainted(viewer.collapseAll),
    search: (needle) => {
      viewer.readySearch?.();
      return untilPainted(() => viewer.search(needle));
    },
  };
}

/** The first of two frames draws what is in the DOM; when the second begins, it is painted. */
async function untilPainted(action: () => void | Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await action();
  await nextFrame();
  await nextFrame();
  return performance.now() - startedAt;
}

export function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

/** Where the viewer goes: the only element of its page. */
export function mountPoint(): HTMLElement {
  const element = document.getElementById("viewer");
  if (element === null) throw new Error("The page has no #viewer.");
  return element;
}

/** What the editors are given: the text as those who use them prepare it for people. */
export function prettyText(bytes: ArrayBuffer): string {
  return JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), null, 2);
}

/** Fails after a second of frames: a hit that nobody sees is not found. */
export async function untilShown(element: HTMLElement, needle: string): Promise<void> {
  for (let frame = 0; frame < 60; frame += 1) {
    if (element.textContent?.includes(needle)) return;
    await nextFrame();
  }
  throw new Error("The hit was not brought into view.");
}
