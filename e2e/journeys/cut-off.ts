import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Controls and headings that cannot be seen whole: outside of the window, or inside of something
 * that hides what is too much and cannot be scrolled. Answers what they are called.
 */
async function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1;
    const clips = (value: string) => value === "hidden" || value === "clip";
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    /** Whether `element` reaches out of `box` in a direction that nothing scrolls. */
    const isCutBy = (element: Element, box: Element) => {
      const { overflowX, overflowY } = getComputedStyle(box);
      const inner = element.getBoundingClientRect();
      const outer = box.getBoundingClientRect();
      const sideways = inner.left < outer.left - slack || inner.right > outer.right + slack;
      const upright = inner.top < outer.top - slack || inner.bottom > outer.bottom + slack;
      return (clips(overflowX) && sideways) || (clips(overflowY) && upright);
    };
    const isReachable = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      let scrollsX = false;
      let scrollsY = false;
      for (let box = element.parentElement; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        scrollsX ||= overflowX === "auto" || overflowX === "scroll";
        scrollsY ||= overflowY === "auto" || overflowY === "scroll";
        if (!scrollsX && !scrollsY && isCutBy(element, box)) return false;
        // what is fixed lies on the window, wherever the page below it is scrolled to
        if (getComputedStyle(box).position === "fixed") {
          const { top, bottom } = element.getBoundingClientRect();
          const isInside = top >= -slack && bottom <= innerHeight + slack;
          if (!scrollsY && !isInside) return false;
          break;
        }
      }
      return scrollsX || (left >= -slack && right <= innerWidth + slack);
    };
    // what lies below an open layer cannot be used, and is not scrolled either
    const layer = document.querySelector("[role='dialog']") ?? document;
    return [...layer.querySelectorAll("button, a, input, textarea, [role='tab'], h1, h2, dt")]
      .filter((element) => isShown(element) && element.closest("[inert]") === null)
      .filter((element) => !isReachable(element))
      .map(
        (element) => element.getAttribute("aria-label") ?? element.textContent ?? element.tagName,
      );
  });
}

/** How many pixels of the page lie to the right of the window. */
async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/**
 * Nothing is cut, nothing scrolls sideways, and `primary`, what to do next, can be seen or scrolled
 * to. Looked at until it holds: while one layer gives way to the next there is a moment in which the
 * page below is neither covered nor scrollable.
 */
export async function expectComplete(page: Page, primary?: Locator): Promise<void> {
  if (primary) await expect(primary).toBeVisible();
  await expect.poll(() => findCutOff(page), "cut off").toEqual([]);
  await expect.poll(() => sidewaysScroll(page), "pixels to the right of the window").toBe(0);
  if (!primary) return;
  await primary.scrollIntoViewIfNeeded();
  await expect(primary).toBeInViewport({ ratio: 1 });
}
