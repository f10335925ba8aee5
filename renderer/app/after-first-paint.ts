/** Longer than any frame takes; a tab in the background paints none and is not to wait for one. */
const patienceMs = 100;

/** Resolves once the browser has put the document's own markup on the screen. */
export function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // the callback runs before the frame is painted, a task queued in it runs afterwards
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patienceMs);
  });
}
