import { useEffect, useRef, useState, type RefObject } from "react";
import { settingsSections, type SettingsSection } from "../../stores/settings-sections.ts";

export const headingId = (section: SettingsSection): string => `settings-${section}`;

export interface ShownSection {
  /** The one that is read now: the topmost in sight. */
  readonly shown: SettingsSection;
  readonly show: (section: SettingsSection) => void;
  readonly region: RefObject<HTMLDivElement | null>;
}

/** Where one is in the settings, which are one page of all sections. */
export function useShownSection(first: SettingsSection | undefined): ShownSection {
  const [shown, setShown] = useState<SettingsSection>(first ?? "appearance");
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (first) bringToTop(first);
  }, [first]);
  useEffect(() => {
    const scroller = region.current && scrollerOf(region.current);
    const look = () => setShown(topmost(region.current, scroller));
    scroller?.addEventListener("scroll", look, { passive: true });
    return () => scroller?.removeEventListener("scroll", look);
  }, []);
  const show = (section: SettingsSection): void => {
    bringToTop(section);
    setShown(section);
    document.getElementById(headingId(section))?.focus({ preventScroll: true });
  };
  return { shown, show, region };
}

function bringToTop(section: SettingsSection): void {
  document.getElementById(headingId(section))?.scrollIntoView({ block: "start" });
}

function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === "auto") return box;
  }
  return null;
}

/** The last section whose heading has passed the top, or nearly so; at the end, the last one. */
function topmost(region: HTMLElement | null, scroller: Element | null): SettingsSection {
  const nearly = 80;
  if (scroller && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) {
    return "storage";
  }
  const top = (scroller?.getBoundingClientRect().top ?? 0) + nearly;
  const passed = settingsSections.filter((section) => {
    const part = region?.querySelector(`[data-section="${section}"]`);
    return part ? part.getBoundingClientRect().top <= top : false;
  });
  return passed.at(-1) ?? "appearance";
}
