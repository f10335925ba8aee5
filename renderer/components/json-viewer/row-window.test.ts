import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { TreeRow } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { RowWindow } from "./row-window.ts";

const rowHeight = 22;
const viewport = 440;

/** An element that scrolls and tells of it, as far as the window looks at it. */
class Scroller extends EventTarget {
  readonly clientHeight = viewport;
  #top = 0;

  get scrollTop(): number {
    return this.#top;
  }

  set scrollTop(top: number) {
    this.#top = top;
    this.dispatchEvent(new Event("scroll"));
  }
}

/** A document whose answers wait until they are let go, in the order of the questions. */
function slowDocument(count: number) {
  const waiting: (() => void)[] = [];
  const asked: number[] = [];
  const state = { revision: 1 };
  const document = {
    places: {},
    getState: () => state,
    rows: (_view: "tree", from: number, length: number) =>
      new Promise<readonly TreeRow[]>((resolve) => {
        asked.push(from);
        const rows = Array.from(
          { length: Math.max(0, Math.min(length, count - from)) },
          (_, at) => ({
            row: from + at,
          }),
        );
        waiting.push(() => resolve(rows as unknown as readonly TreeRow[]));
      }),
  } as unknown as JsonDocument;
  const answer = async () => {
    waiting.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { document, state, asked, answer };
}

async function openWindow(count: number) {
  const slow = slowDocument(count);
  const window = new RowWindow(slow.document, "tree", rowHeight);
  const scroller = new Scroller();
  window.attach(scroller as unknown as HTMLElement);
  window.placeAt(0, count, 1);
  await slow.answer();
  return { ...slow, window, scroller };
}

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test("scrolling a little shows rows that are there already, at once", async () => {
  const { window, scroller, asked } = await openWindow(10_000);
  scroller.scrollTop = 100;

  expect(window.getFrame()?.top).toBe(100);
  expect(asked).toHaveLength(1);
});

test("what is shown stays, where it is, until the rows of another place are there", async () => {
  const { window, scroller, answer } = await openWindow(10_000);
  scroller.scrollTop = 100_000;
  expect(window.getFrame()).toMatchObject({ from: 0, top: 0 });

  await answer();
  const frame = window.getFrame();
  expect(frame?.top).toBe(100_000);
  expect(frame?.rows.some(({ row }) => row === Math.ceil(100_000 / rowHeight))).toBe(true);
});

test("while an answer is awaited nothing else is asked, and the last place is asked for then", async () => {
  const { window, scroller, asked, answer } = await openWindow(10_000);
  for (const top of [50_000, 100_000, 200_000]) scroller.scrollTop = top;
  expect(asked).toHaveLength(2);

  await answer();
  expect(asked).toHaveLength(3);
  await answer();
  expect(window.getFrame()?.top).toBe(200_000);
});

test("after a change of the document its rows are asked for again, and shown until then", async () => {
  const { window, state, asked, answer } = await openWindow(10_000);
  state.revision = 2;
  window.refresh(9000, 2);

  expect(window.getFrame()?.rows.length).toBeGreaterThan(0);
  expect(asked).toHaveLength(2);
  await answer();
  window.refresh(9000, 2);
  expect(asked).toHaveLength(2);
});

test("where the window stands is kept with the document", async () => {
  const { document, scroller } = await openWindow(10_000);
  scroller.scrollTop = 2206;

  expect(document.places.tree).toEqual({ from: 100 });
});

test("a list beyond what an element can be tall reaches its last row by dragging", async () => {
  const { window, scroller, answer } = await openWindow(5_000_000);
  scroller.scrollTop = 15_000_000 - viewport;
  await answer();

  expect(window.getFrame()?.rows.at(-1)?.row).toBe(4_999_999);
  expect(window.isInView(4_999_999)).toBe(true);
});
