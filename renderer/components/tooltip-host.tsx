import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { KeyCap } from "./key-cap.tsx";
import styles from "./tooltip-host.module.css";
import { placeTooltip } from "./tooltip-place.ts";

const delayMs = 500;

/**
 * Shows what a control's `data-tooltip` says, on hover and on keyboard focus; Escape hides it. One
 * host for the whole window: the words are the control's accessible name already, so nothing has to
 * be tied together, and no positioning library is loaded for them.
 */
export function TooltipHost() {
  const [control, setControl] = useState<HTMLElement | null>(null);
  useEffect(() => watchControls(setControl), []);
  useEffect(
    () => (control ? watchPresence(control, () => setControl(null)) : undefined),
    [control],
  );
  return control ? createPortal(<Tip control={control} />, document.body) : null;
}

function Tip({ control }: { readonly control: HTMLElement }) {
  const tip = useRef<HTMLDivElement>(null);
  const { tooltip, tooltipKeys } = control.dataset;
  useLayoutEffect(() => {
    if (!tip.current) return;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const size = tip.current.getBoundingClientRect();
    const { left, top } = placeTooltip(control.getBoundingClientRect(), size, view);
    tip.current.style.translate = `${left}px ${top}px`;
  });
  return (
    <div ref={tip} className={styles.tip} aria-hidden="true">
      {tooltip}
      {tooltipKeys ? <KeyCap keys={tooltipKeys} /> : null}
    </div>
  );
}

/** A control that goes away while its tip is shown takes the tip with it; no event tells of that. */
function watchPresence(control: HTMLElement, gone: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (!control.isConnected || !control.checkVisibility()) gone();
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["hidden", "inert", "class", "style"],
  });
  return () => observer.disconnect();
}

function tooltipOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;
}

/** Follows pointer and focus from control to control; answers how to stop. */
function watchControls(show: (control: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMoving = false;
  const hide = () => {
    clearTimeout(timer);
    show(null);
  };
  const onOver = ({ target }: Event) => {
    const control = tooltipOf(target);
    hide();
    if (control) timer = setTimeout(() => control.isConnected && show(control), delayMs);
  };
  const onFocus = ({ target }: Event) => {
    const control = tooltipOf(target);
    if (isMoving && control?.matches(":focus-visible")) show(control);
    else hide();
  };
  const onKey = ({ key }: KeyboardEvent) => {
    // a layer that opens puts the focus somewhere too, and nobody asked what that is
    isMoving = key === "Tab" || key.startsWith("Arrow");
    if (key === "Escape") hide();
  };
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener("pointerover", onOver, { signal });
  document.addEventListener("focusin", onFocus, { signal });
  document.addEventListener("focusout", hide, { signal });
  document.addEventListener("pointerdown", hide, { signal });
  document.addEventListener("scroll", hide, { signal, capture: true });
  document.addEventListener("keydown", onKey, { signal, capture: true });
  return () => {
    hide();
    stop.abort();
  };
}
