import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown } from "lucide-react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import menu from "../../components/menu.module.css";
import { MethodMark } from "../exchange/method-mark.tsx";
import { statusTone } from "../exchange/status-tone.ts";
import styles from "./exchange-picker.module.css";

export interface ExchangePickerProps {
  readonly lines: readonly ExchangeLine[];
  /** How many are kept; may be more than `lines`. */
  readonly all: number;
  /** The ids chosen; none means all of them, or the newest one that succeeded. */
  readonly picked: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  /** Whether several may be chosen. */
  readonly several: boolean;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** The newest call that bunq answered with 200, or the newest of all. */
export function meantLine(lines: readonly ExchangeLine[]): ExchangeLine | null {
  return lines.find(({ status }) => status === 200) ?? lines[0] ?? null;
}

/** Which of the recorded calls are exported. */
export function ExchangePicker(props: ExchangePickerProps) {
  const { lines, several } = props;
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger} disabled={lines.length === 0}>
        <span className={styles.words}>{chosenWords(props)}</span>
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className={menu.positioner}>
          <Menu.Popup className={`${menu.popup} ${styles.popup}`} aria-label="Exchanges to export">
            {several ? <SeveralLines {...props} /> : <OneLine {...props} />}
            {props.all > lines.length ? (
              <p className={styles.older}>
                The latest {lines.length} to choose from.{" "}
                {several ? "“All” means the older ones too." : ""}
              </p>
            ) : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function chosenWords({ lines, all, picked, several }: ExchangePickerProps): string {
  if (lines.length === 0) return "No exchange yet";
  if (several && picked.length === 0) return `All ${all} exchanges`;
  if (several && picked.length > 1) return `${picked.length} of ${all} exchanges`;
  const [only] = picked;
  const line = only === undefined ? meantLine(lines) : lines.find(({ id }) => id === only);
  if (line === undefined) return "An earlier exchange";
  return line ? `${line.method} ${line.path}` : "No exchange yet";
}

function OneLine({ lines, picked, onPick }: ExchangePickerProps) {
  return (
    <Menu.RadioGroup
      value={picked[0] ?? meantLine(lines)?.id ?? ""}
      onValueChange={(id: string) => onPick([id])}
      className={styles.lines}
    >
      {lines.map((line) => (
        <Menu.RadioItem
          key={line.id}
          value={line.id}
          closeOnClick
          className={`${menu.item} ${styles.line}`}
        >
          <span className={styles.check}>
            <Menu.RadioItemIndicator render={<Check aria-hidden="true" />} />
          </span>
          <LineFacts line={line} />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function SeveralLines({ lines, picked, onPick }: ExchangePickerProps) {
  const toggle = (id: string) =>
    onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <div className={styles.lines}>
      <Menu.CheckboxItem
        checked={picked.length === 0}
        onCheckedChange={() => onPick([])}
        className={`${menu.item} ${styles.line}`}
      >
        <span className={styles.check}>
          <Menu.CheckboxItemIndicator render={<Check aria-hidden="true" />} />
        </span>
        <span className={styles.all}>All exchanges</span>
      </Menu.CheckboxItem>
      {lines.map((line) => (
        <Menu.CheckboxItem
          key={line.id}
          checked={picked.includes(line.id)}
          onCheckedChange={() => toggle(line.id)}
          className={`${menu.item} ${styles.line}`}
        >
          <span className={styles.check}>
            <Menu.CheckboxItemIndicator render={<Check aria-hidden="true" />} />
          </span>
          <LineFacts line={line} />
        </Menu.CheckboxItem>
      ))}
    </div>
  );
}

function LineFacts({ line }: { readonly line: ExchangeLine }) {
  return (
    <>
      <MethodMark method={line.method} />
      <code>{line.path}</code>
      <strong data-tone={statusTone(line.status)}>{line.status ?? "No answer"}</strong>
      <time dateTime={new Date(line.startedAt).toISOString()}>
        {timeFormat.format(line.startedAt)}
      </time>
    </>
  );
}
