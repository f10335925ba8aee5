import { Menu } from "@base-ui/react/menu";
import type { RefObject } from "react";
import type { PathStyle } from "../../../shared/json-index/path-text.ts";
import { Kbd } from "../kbd.tsx";
import menu from "../menu.module.css";
import { pathStyleNames, pathStyles } from "./path-styles.ts";
import styles from "./row-menu.module.css";
import type { CopyWhat } from "./selection-copies.ts";
import type { RowMenuState } from "./use-row-menu.ts";

export interface RowMenuProps {
  readonly menu: RowMenuState;
  readonly container: RefObject<HTMLElement | null>;
  /** Gets the focus back. */
  readonly onClosed: () => void;
  readonly pathStyle: PathStyle;
  readonly onCopy: (what: CopyWhat) => void;
  readonly onShowRaw: (() => void) | null;
}

/** Everything that can be done with the selected row. */
export function RowMenu(props: RowMenuProps) {
  const { menu: state, container, onClosed } = props;
  const { place, close } = state;
  return (
    <Menu.Root
      open={place !== null}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      onOpenChangeComplete={(open) => {
        if (!open) onClosed();
      }}
    >
      <Menu.Portal container={container}>
        <Menu.Positioner
          anchor={place === null ? null : { getBoundingClientRect: () => place }}
          align="start"
          sideOffset={2}
          className={menu.positioner}
        >
          <Menu.Popup className={`${menu.popup} ${styles.popup}`} aria-label="Selected row">
            <Items {...props} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Items({ menu: { row, fold }, pathStyle, onCopy, onShowRaw }: RowMenuProps) {
  const hasChildren = (row?.children ?? 0) > 0;
  return (
    <>
      <Item onAct={() => onCopy("value")} keys="Mod+C">
        Copy value
      </Item>
      <Item onAct={() => onCopy("source")}>Copy source</Item>
      {row?.key === null ? null : <Item onAct={() => onCopy("key")}>Copy key</Item>}
      <Menu.Separator className={styles.separator} />
      {pathStyles.map((style) => (
        <Item
          key={style}
          onAct={() => onCopy({ path: style })}
          keys={style === pathStyle ? "Mod+Shift+C" : undefined}
        >
          {`Copy path as ${pathStyleNames[style]}`}
        </Item>
      ))}
      {hasChildren || onShowRaw ? <Menu.Separator className={styles.separator} /> : null}
      {hasChildren ? (
        <>
          <Item onAct={() => fold("open")}>Open all below</Item>
          <Item onAct={() => fold("close")}>Close all below</Item>
        </>
      ) : null}
      {onShowRaw ? <Item onAct={onShowRaw}>Show in raw</Item> : null}
    </>
  );
}

interface ItemProps {
  readonly onAct: () => void;
  readonly keys?: string | undefined;
  readonly children: string;
}

function Item({ onAct, keys, children }: ItemProps) {
  return (
    <Menu.Item className={`${menu.item} ${styles.item}`} onClick={onAct}>
      {children}
      {keys ? <Kbd keys={keys} /> : null}
    </Menu.Item>
  );
}
