import { Menu } from "@base-ui/react/menu";
import type { RefObject } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { formatBytes } from "../format-bytes.ts";
import menu from "../menu.module.css";
import styles from "./row-menu.module.css";
import { saveBlob } from "../save-blob.ts";
import type { Copying } from "./use-copying.ts";
import { useWritten } from "./use-written.ts";

export interface CopyMenuListProps {
  readonly document: JsonDocument;
  /** What files are called, without `.json`. */
  readonly name: string;
  readonly copying: Copying;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The button it hangs below and gives the focus back to. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
}

/** The whole text as it was received, laid out, or filtered; each with its size. */
export function CopyMenuList(props: CopyMenuListProps) {
  const { open, onOpenChange, anchor } = props;
  return (
    <Menu.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // the button toggles by itself; a press on it must not do it twice
        if (!next && event.target instanceof Node && anchor.current?.contains(event.target)) return;
        onOpenChange(next);
      }}
    >
      <Menu.Portal container={anchor.current?.closest("main") ?? null}>
        <Menu.Positioner anchor={anchor} align="end" sideOffset={4} className={menu.positioner}>
          <Menu.Popup
            className={`${menu.popup} ${styles.popup}`}
            finalFocus={anchor}
            aria-label="Copy or save all"
          >
            <Items {...props} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Items({ document, name, copying, open }: CopyMenuListProps) {
  const { nodes, filter } = useDocumentState(document);
  const hasTree = nodes > 0;
  const isFiltered = filter?.phase === "done";
  const pretty = useWritten(document, "pretty", open && hasTree);
  const filtered = useWritten(document, "filtered", open && isFiltered);
  const save = async (blob: Promise<Blob> | Blob, ending: string) => {
    saveBlob(await blob, `${name}${ending}.json`);
  };
  return (
    <>
      <Item
        label="Copy raw bytes"
        size={document.blob.size}
        onAct={() => copying.copy({ what: "Raw bytes", read: () => document.blob.text() })}
      />
      {hasTree ? (
        <Item
          label="Copy pretty"
          size={pretty.size}
          onAct={() =>
            copying.copy({ what: "Pretty text", read: async () => (await pretty.get()).text() })
          }
        />
      ) : null}
      {isFiltered ? (
        <Item
          label="Copy filtered"
          size={filtered.size}
          onAct={() =>
            copying.copy({ what: "Filtered", read: async () => (await filtered.get()).text() })
          }
        />
      ) : null}
      <Menu.Separator className={styles.separator} />
      <Item
        label="Save raw…"
        size={document.blob.size}
        onAct={() => void save(document.blob, "")}
      />
      {hasTree ? (
        <Item
          label="Save pretty…"
          size={pretty.size}
          onAct={() => void save(pretty.get(), "-pretty")}
        />
      ) : null}
    </>
  );
}

interface ItemProps {
  readonly label: string;
  /** Null while it is not known. */
  readonly size: number | null;
  readonly onAct: () => void;
}

function Item({ label, size, onAct }: ItemProps) {
  return (
    <Menu.Item className={`${menu.item} ${styles.item}`} onClick={onAct}>
      {label}
      <span className={styles.size}>{size === null ? "…" : formatBytes(size)}</span>
    </Menu.Item>
  );
}
