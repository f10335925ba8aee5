import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { useWasOpen } from "../../components/use-was-open.ts";
import styles from "./exchange-menu.module.css";

const ExchangeMenuList = lazy(async () => ({
  default: (await import("./exchange-menu-list.tsx")).ExchangeMenuList,
}));

export interface ExchangeMenuProps {
  /** Null when the shown step made none, while others did. */
  readonly shown: ExchangeLine | null;
  readonly lines: readonly ExchangeLine[];
  /** How many are kept; may be more than `lines`. */
  readonly all: number;
}

/** Which exchange of how many is shown, and the way to the others; the list is loaded when wanted. */
export function ExchangeMenu({ shown, lines, all }: ExchangeMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useWasOpen(open);
  const index = lines.findIndex((line) => line.id === shown?.id);
  const words = index >= 0 ? `${all - index} of ${all}` : `${all} in all`;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.trigger}
        aria-label={`Exchange ${words}. Choose another`}
        data-command="Choose another exchange"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words}
        <ChevronDown aria-hidden="true" />
      </button>
      {wasOpen ? (
        <Suspense fallback={null}>
          <ExchangeMenuList
            open={open}
            onOpenChange={setOpen}
            anchor={button}
            shown={shown}
            lines={lines}
            all={all}
          />
        </Suspense>
      ) : null}
    </>
  );
}
