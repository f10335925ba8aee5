/** What measures our page from inside of it; each answers milliseconds until painted. */
export interface SandgateProbe {
  /** Reads a picked file into memory, where an answer that was received lies as well. */
  readonly loaded: (input: Element) => Promise<void>;
  /** Hands the loaded bytes to the page as a picked file. From there to the first rows. */
  readonly opened: (input: Element) => Promise<number>;
  /** From the click to rows that stand as `expanded` or `collapsed`. */
  readonly clicked: (button: Element, rows: "expanded" | "collapsed") => Promise<number>;
  /** From the next typing to a visible row that holds the text. */
  readonly found: (text: string) => Promise<number>;
  /** Shows another part of the tree, from 0 (its beginning) to 1 (its end). */
  readonly scrolled: (part: number) => Promise<void>;
}

declare global {
  interface Window {
    sandgateProbe?: SandgateProbe;
  }
}

/** Runs in the page before its own scripts, so it may use nothing from outside of itself. */
export function installSandgateProbe(): void {
  const rowSelector = '[role="tree"] [role="treeitem"]';
  // The lists are on level 2, their payments' fields on 5. Wherever everything is open, fields of
  // fields are in view; where everything is closed, nothing below the payments is.
  const openedLevel = 6;
  const closedLevel = 3;

  const rows = () => [...document.querySelectorAll(rowSelector)];
  const level = (row: Element) => Number(row.getAttribute("aria-level"));
  const states = {
    expanded: () => rows().some((row) => level(row) >= openedLevel),
    collapsed: () => rows().length > 0 && rows().every((row) => level(row) <= closedLevel),
  };

  const nextFrame = () => new Promise(requestAnimationFrame);
  // The first of two frames draws what is in the DOM; when the second begins, it is painted.
  async function painted(): Promise<number> {
    await nextFrame();
    await nextFrame();
    return performance.now();
  }

  // At each change, and at each frame for what changes without one: sizes and scroll positions.
  async function until(condition: () => boolean): Promise<void> {
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    let changed = (): void => undefined;
    const observer = new MutationObserver(() => changed());
    observer.observe(document, everything);
    while (!condition()) {
      const change = new Promise<void>((done) => {
        changed = done;
      });
      await Promise.race([change, nextFrame()]);
    }
    observer.disconnect();
  }

  function marked(name: string): Promise<number> {
    return new Promise((done) => {
      new PerformanceObserver((list, observer) => {
        const mark = list.getEntriesByName(name).at(-1);
        if (mark === undefined) return;
        observer.disconnect();
        done(mark.startTime);
      }).observe({ type: "mark" });
    });
  }

  function typed(): Promise<number> {
    return new Promise((done) => {
      const listen = () => done(performance.now());
      document.addEventListener("input", listen, { capture: true, once: true });
    });
  }

  function isVisible(row: Element): boolean {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  function scroller(): Element {
    let at = document.querySelector('[role="tree"]');
    while (at !== null && at.scrollHeight <= at.clientHeight) at = at.parentElement;
    if (at === null) throw new Error("Nothing around the tree scrolls.");
    return at;
  }

  let inMemory: File | null = null;
  window.sandgateProbe = {
    loaded: async (input) => {
      const file = (input as HTMLInputElement).files?.[0];
      if (file === undefined) throw new Error("No file was picked.");
      inMemory = new File([await file.arrayBuffer()], file.name, { type: file.type });
      // the browser moves the bytes to where it keeps them; that, too, is over then
      await inMemory.arrayBuffer();
    },
    opened: async (input) => {
      if (inMemory === null) throw new Error("Nothing was loaded.");
      const picked = new DataTransfer();
      picked.items.add(inMemory);
      const openedAt = marked("sandgate:document-opened");
      const shown = marked("sandgate:first-rows");
      (input as HTMLInputElement).files = picked.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      await shown;
      await until(() => rows().length > 0);
      return (await painted()) - (await openedAt);
    },
    clicked: async (button, state) => {
      if (states[state]()) throw new Error(`The rows stand as ${state} before the click.`);
      const startedAt = performance.now();
      (button as HTMLElement).click();
      await until(states[state]);
      return (await painted()) - startedAt;
    },
    found: async (text) => {
      const typedAt = await typed();
      await until(() => rows().some((row) => row.textContent?.includes(text) && isVisible(row)));
      return (await painted()) - typedAt;
    },
    scrolled: async (part) => {
      const element = scroller();
      element.scrollTop = part * (element.scrollHeight - element.clientHeight);
      await painted();
      await until(() => rows().some(isVisible));
      await painted();
    },
  };
}
