import { useEffect, useState, type RefObject } from "react";

const hoverMs = 450;
/** Long enough to get from a value to its card. */
const leaveMs = 160;

/**
 * The value whose card is shown: one that is hovered for a moment, or has the keyboard's focus.
 * Escape hides the card; moving the pointer onto it keeps it (WCAG 1.4.13).
 */
export function useShownValue(region: RefObject<HTMLElement | null>, card: RefObject<Node | null>) {
  const [shown, setShown] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const { current } = region;
    return current ? watchValues(current, card, setShown) : undefined;
  }, [region, card]);
  return [shown, () => setShown(null)] as const;
}

function valueOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-path]") : null;
}

function watchValues(
  region: HTMLElement,
  card: RefObject<Node | null>,
  show: (value: HTMLElement | null) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: HTMLElement | null = null;
  const set = (value: HTMLElement | null) => {
    clearTimeout(timer);
    current = value;
    show(value);
  };
  const later = (value: HTMLElement | null, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => set(value), delay);
  };
  const isOnCard = (target: EventTarget | null) =>
    target instanceof Node && (card.current?.contains(target) ?? false);
  const onOver = ({ target }: Event) => {
    const control = region.contains(target instanceof Node ? target : null)
      ? valueOf(target)
      : null;
    if (isOnCard(target) || (control !== null && control === current)) clearTimeout(timer);
    else if (control) later(control, current ? leaveMs : hoverMs);
    else if (current?.matches(":focus-visible")) clearTimeout(timer);
    else later(null, leaveMs);
  };
  const onFocus = ({ target }: Event) => {
    const control = valueOf(target);
    if (control?.matches(":focus-visible")) set(control);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || current === null) return;
    event.stopPropagation();
    set(null);
  };
  const hide = () => set(null);
  const { signal, stop } = stoppable();
  document.addEventListener("pointerover", onOver, { signal });
  document.addEventListener("keydown", onKey, { signal, capture: true });
  region.addEventListener("focusin", onFocus, { signal });
  region.addEventListener("focusout", hide, { signal });
  region.addEventListener("scroll", hide, { signal });
  window.addEventListener("resize", hide, { signal });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function stoppable() {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
