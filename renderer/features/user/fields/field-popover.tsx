import { Popover } from "@base-ui/react/popover";
import { useRef, type RefObject } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { FieldCard } from "./field-card.tsx";
import styles from "./field-card.module.css";

export interface FieldPopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The row that is explained. */
  readonly anchor: RefObject<Element | null>;
  /** What has the focus again afterwards; the anchor where it can. */
  readonly returnFocus?: RefObject<HTMLElement | null> | undefined;
  readonly path: PathSegments;
}

/** The explanation of a value beside its row. Takes the focus; Escape closes it and gives it back. */
export function FieldPopover(props: FieldPopoverProps) {
  const { open, onOpenChange, anchor, returnFocus, path } = props;
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      {/* into the landmark the row is in; the panel itself would cut it off */}
      <Popover.Portal container={anchor.current?.closest("main") ?? null}>
        <Popover.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          alignOffset={24}
          sideOffset={4}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Popover.Popup
            ref={popup}
            // reading begins at its beginning, not at the first thing to press
            initialFocus={popup}
            className={styles.popup}
            aria-label="What this field means"
            {...(returnFocus ? { finalFocus: returnFocus } : {})}
          >
            <FieldCard path={path} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
