import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
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
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={styles.popup}>
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close render={<IconButton label="Close" icon={<X />} />} />
            </header>
            <div className={styles.body}>
              {description ? (
                <Base.Description className={styles.description}>{description}</Base.Description>
              ) : null}
              {children}
            </div>
            {footer ? <footer className={styles.footer}>{footer}</footer> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
