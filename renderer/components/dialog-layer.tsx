import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef, type RefObject } from "react";
import type { DialogProps } from "./dialog.tsx";
import styles from "./dialog-layer.module.css";
import { IconButton } from "./icon-button.tsx";

/** What `Dialog` loads when it first opens: a layer over the window. Holds the focus, closes on Escape, gives the focus back. */
export function DialogLayer({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  wide = false,
  firstFocus,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            ref={popup}
            className={styles.popup}
            data-wide={wide}
            initialFocus={() => firstWanted(popup, firstFocus)}
          >
            <div className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close render={<IconButton label="Close" icon={<X />} />} />
            </div>
            <div className={styles.body}>
              {description ? (
                <Base.Description className={styles.description}>{description}</Base.Description>
              ) : null}
              {children}
            </div>
            {footer ? (
              <div className={styles.footer} data-part="footer">
                {footer}
              </div>
            ) : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

const wanted = [
  "input:checked",
  "input, textarea, select",
  "[data-part='footer'] button",
  "button",
];

/** What to begin with: the first field, else the first button below, which in a question is the way back. */
function firstWanted(
  popup: RefObject<HTMLDivElement | null>,
  named: string | undefined,
): HTMLElement | null {
  for (const selector of named ? [named, ...wanted] : wanted) {
    const found = popup.current?.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return popup.current;
}
