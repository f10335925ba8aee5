import { Download } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { IconButton } from "../icon-button.tsx";
import { useWasOpen } from "../use-was-open.ts";
import type { CopyMenuListProps } from "./copy-menu-list.tsx";

const CopyMenuList = lazy(async () => ({
  default: (await import("./copy-menu-list.tsx")).CopyMenuList,
}));

export type CopyMenuProps = Pick<CopyMenuListProps, "document" | "name" | "copying">;

/** The whole text to take away; what there is to choose from is loaded when it is first wanted. */
export function CopyMenu(props: CopyMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useWasOpen(open);
  return (
    <>
      <IconButton
        ref={button}
        label="Copy or save all"
        icon={<Download />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {wasOpen ? (
        <Suspense fallback={null}>
          <CopyMenuList {...props} open={open} onOpenChange={setOpen} anchor={button} />
        </Suspense>
      ) : null}
    </>
  );
}
