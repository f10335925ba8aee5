import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown } from "lucide-react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { useUi } from "../../stores/ui-store.ts";
import styles from "./exchange-menu.module.css";
import { formatMilliseconds } from "./format-milliseconds.ts";
import { MethodMark } from "./method-mark.tsx";
import { statusTone } from "./status-tone.ts";

export interface ExchangeMenuProps {
  /** Null when the shown step made none, while others did. */
  readonly shown: ExchangeLine | null;
  readonly lines: readonly ExchangeLine[];
}

const timeFormat = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** Every exchange of the account, newest first, to look back at one. */
export function ExchangeMenu({ shown, lines }: ExchangeMenuProps) {
  const select = useUi((state) => state.exchangeSelected);
  const place = lines.length - lines.findIndex((line) => line.id === shown?.id);
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} aria-label="Choose an exchange">
        {shown ? `${place} of ${lines.length}` : `${lines.length} in all`}
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className={styles.positioner}>
          <Menu.Popup className={styles.popup}>
            <Menu.RadioGroup value={shown?.id ?? ""} onValueChange={select} className={styles.list}>
              {lines.map((line) => (
                <MenuLine key={line.id} line={line} />
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function MenuLine({ line }: { readonly line: ExchangeLine }) {
  return (
    <Menu.RadioItem value={line.id} closeOnClick className={styles.item}>
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
