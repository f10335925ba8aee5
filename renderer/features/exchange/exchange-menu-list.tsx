import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { RefObject } from "react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import menu from "../../components/menu.module.css";
import { uiStore } from "../../stores/ui-store.ts";
import styles from "./exchange-menu.module.css";
import { formatMilliseconds } from "./format-milliseconds.ts";
import { MethodMark } from "./method-mark.tsx";
import { statusTone } from "./status-tone.ts";

export interface ExchangeMenuListProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The button it hangs below and gives the focus back to. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly shown: ExchangeLine | null;
  readonly lines: readonly ExchangeLine[];
  readonly all: number;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** Every exchange of the account, newest first, to look back at one. */
export function ExchangeMenuList(props: ExchangeMenuListProps) {
  const { open, onOpenChange, anchor, shown, lines, all } = props;
  return (
    <Menu.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // the button toggles by itself; a press on it must not do it twice
        if (!next && event.target instanceof Node && anchor.current?.contains(event.target)) return;
        onOpenChange(next);
      }}
    >
      {/* into the landmark its button is in; the panel itself would cut it off */}
      <Menu.Portal container={anchor.current?.closest("main") ?? null}>
        <Menu.Positioner anchor={anchor} align="end" sideOffset={4} className={menu.positioner}>
          <Menu.Popup
            className={`${menu.popup} ${styles.popup}`}
            finalFocus={anchor}
            aria-label="Exchanges"
          >
            <Menu.RadioGroup
              value={shown?.id ?? ""}
              onValueChange={uiStore.getState().exchangeSelected}
              className={styles.list}
            >
              {lines.map((line) => (
                <MenuLine key={line.id} line={line} />
              ))}
            </Menu.RadioGroup>
            {all > lines.length ? <OlderOnes all={all} lines={lines} /> : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The way to what this list is too short for. */
function OlderOnes({ all, lines }: Pick<ExchangeMenuListProps, "all" | "lines">) {
  const { exchangesChanged, placeViewed } = uiStore.getState();
  return (
    <Menu.Item
      className={`${menu.item} ${styles.older}`}
      onClick={() => {
        exchangesChanged({ tab: "list" });
        placeViewed("exchanges");
      }}
    >
      {all - lines.length} older ones, among all exchanges
    </Menu.Item>
  );
}

function MenuLine({ line }: { readonly line: ExchangeLine }) {
  return (
    <Menu.RadioItem value={line.id} closeOnClick className={`${menu.item} ${styles.item}`}>
      <span className={styles.check}>
        <Menu.RadioItemIndicator render={<Check aria-hidden="true" />} />
      </span>
      <MethodMark method={line.method} />
      <code>{line.path}</code>
      <strong data-tone={statusTone(line.status)}>{line.status ?? "No answer"}</strong>
      <span>{formatMilliseconds(line.totalMs)}</span>
      <time dateTime={new Date(line.startedAt).toISOString()}>
        {timeFormat.format(line.startedAt)}
      </time>
    </Menu.RadioItem>
  );
}
