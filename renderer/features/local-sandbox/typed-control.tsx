import { useState, type KeyboardEvent } from "react";
import type { SandboxSwitch, SwitchValue } from "../../../shared/contract/local-sandbox.ts";
import { Button } from "../../components/button.tsx";
import styles from "./switch-row.module.css";
import { typedValue } from "./switch-words.ts";

export interface TypedControlProps {
  readonly id: string;
  readonly label: string;
  readonly described: SandboxSwitch;
  /** What the sandbox said of the last attempt. */
  readonly error: string | undefined;
  /** Nothing is decided while someone types: Enter, or leaving the field, is what counts. */
  readonly onSettle: (value: SwitchValue) => void;
  readonly onGiveUp: () => void;
}

function presentSecond(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** A number with its unit, or a text of some form; empty means none. */
export function TypedControl(props: TypedControlProps) {
  const { id, label, described, onSettle, onGiveUp } = props;
  const { values, value } = described;
  const [typed, setTyped] = useState<string | null>(null);
  const [typedOver, setTypedOver] = useState(value);
  // taken, or reset, here or by all switches at once: what was typed is answered
  if (typedOver !== value) {
    setTypedOver(value);
    setTyped(null);
  }
  const error = typed === null ? undefined : props.error;
  const settle = (text: string) => {
    const next = typedValue(described, text);
    if (next !== value) return onSettle(next);
    setTyped(null);
    onGiveUp();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && typed !== null) settle(typed);
    if (event.key !== "Escape" || typed === null) return;
    setTyped(null);
    onGiveUp();
  };
  const isTime = values.kind === "text" && values.form === "UTC time";
  return (
    <div className={styles.typed} data-kind={values.kind}>
      <div className={styles.line}>
        <input
          aria-label={label}
          aria-describedby={error ? `${id}-error ${id}-says` : `${id}-unit ${id}-says`}
          aria-invalid={error ? true : undefined}
          autoComplete="off"
          spellCheck={false}
          data-takes-focus=""
          inputMode={values.kind === "number" ? "numeric" : "text"}
          placeholder={values.kind === "text" ? "none" : ""}
          value={typed ?? value ?? ""}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => typed !== null && settle(typed)}
        />
        {isTime ? <Button onClick={() => settle(presentSecond())}>Now</Button> : null}
        <span id={`${id}-unit`} className={styles.unit}>
          {values.kind === "number" ? values.unit : unitOf(values)}
        </span>
      </div>
      <p id={`${id}-error`} className={styles.error} aria-live="polite">
        {error}
      </p>
    </div>
  );
}

function unitOf(values: SandboxSwitch["values"]): string {
  return values.kind === "text" ? values.form : "";
}
