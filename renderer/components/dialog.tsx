import { lazy, Suspense, type ReactNode } from "react";
import { useWasOpen } from "./use-was-open.ts";

const DialogLayer = lazy(async () => ({
  default: (await import("./dialog-layer.tsx")).DialogLayer,
}));

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** For what is looked through rather than answered: wide, and as high as it may become. */
  readonly wide?: boolean | undefined;
  /** A selector of what takes the focus first, where that is not the first field. */
  readonly firstFocus?: string | undefined;
  /** The buttons, the one that acts at the right end. */
  readonly footer?: ReactNode;
}

/**
 * A layer over the window. Holds the focus, closes on Escape, gives the focus back. Its machinery
 * is no part of the first load: it comes with the first dialog.
 */
export function Dialog(props: DialogProps) {
  if (!useWasOpen(props.open)) return null;
  return (
    <Suspense fallback={null}>
      <DialogLayer {...props} />
    </Suspense>
  );
}
