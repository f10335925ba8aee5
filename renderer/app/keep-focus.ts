/** What the focus goes to, before any title, when something around it or near it went away. */
const wanted = "[data-takes-focus]";
const layers = "[role='dialog'], [role='alertdialog'], [role='menu']";

/** What had the focus last, and what it stood in, from the inside out. */
interface Holder {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
  isLost: boolean;
}

/**
 * When what has the focus goes away, is hidden or disabled, the browser leaves it on nothing: Tab
 * then begins anywhere, and a screen reader falls silent. Reading goes on at what took its place:
 * the nearest `data-takes-focus` around it, else what holds it and can have the focus (a tree, a
 * tab's panel, a dialog), else the title. This reacts to the loss itself, in whichever commit it
 * comes, and waits for a title that is not there yet. A focus that the person took away from
 * everything, by a click beside the controls, is left alone, and so is one that nothing had yet.
 * Answers how to stop it.
 */
export function keepFocus(): () => void {
  let holder: Holder | null = null;
  let frame = 0;

  const look = () => {
    frame = 0;
    if (holder !== null) holder = findHolder(holder);
  };
  // not at once: who closes a layer or shows a field gives the focus to something right away
  const lookSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) holder = toHolder(target);
  };
  const onPointerDown = () => {
    if (holder?.isLost) holder = null;
  };
  // not every browser has an event for it
  const changes = new MutationObserver(() => {
    if (holder === null) return;
    const { element } = holder;
    if (document.activeElement !== element || element.matches(":disabled")) lookSoon();
  });

  document.addEventListener("focusin", onFocusIn, true);
  document.addEventListener("focusout", lookSoon, true);
  document.addEventListener("pointerdown", onPointerDown, true);
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["disabled", "hidden", "inert", "style"],
  });
  return () => {
    document.removeEventListener("focusin", onFocusIn, true);
    document.removeEventListener("focusout", lookSoon, true);
    document.removeEventListener("pointerdown", onPointerDown, true);
    changes.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** Who has the focus now, after it was given away where it is lost; null when the person left it. */
function findHolder(former: Holder): Holder | null {
  const { activeElement: active } = document;
  if (active instanceof HTMLElement && active !== document.body && canHold(active)) {
    return active === former.element ? former : toHolder(active);
  }
  const isBack = canHold(former.element);
  if (isBack && !former.isLost) return null;
  former.isLost = true;
  const next = isBack ? former.element : findNext(former.around);
  if (next === null || isUnderLayer(next)) return former;
  if (!next.hasAttribute("tabindex") && next.tabIndex < 0) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  // `focusin` has told of the new one by now, where it took the focus
  return document.activeElement === next ? toHolder(next) : former;
}

function findNext(around: readonly Element[]): HTMLElement | null {
  for (const element of around) {
    if (!(element instanceof HTMLElement) || !canHold(element)) continue;
    const place = firstShown(element, wanted);
    if (place !== null) return place;
    if (element.hasAttribute("tabindex")) return element;
  }
  return firstShown(document, "main h1");
}

function firstShown(within: ParentNode, selector: string): HTMLElement | null {
  return [...within.querySelectorAll<HTMLElement>(selector)].find(canHold) ?? null;
}

function canHold(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(":disabled")) return false;
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
}

/** A layer that is open has the focus, or is about to take it. */
function isUnderLayer(element: HTMLElement): boolean {
  const layer = firstShown(document, layers);
  return layer !== null && !layer.contains(element);
}

function toHolder(element: HTMLElement): Holder {
  const around: Element[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement)
    around.push(each);
  return { element, around, isLost: false };
}
