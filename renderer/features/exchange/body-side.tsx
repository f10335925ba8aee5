import { EyeOff, Info } from "lucide-react";
import { useMemo } from "react";
import type { ExchangeBody } from "../../../shared/contract/exchange.ts";
import { CodeText } from "../../components/code-text/code-text.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import styles from "./exchange-panel.module.css";
import { formatBytes } from "../../components/format-bytes.ts";
import { readBody, type ReadBody } from "./read-body.ts";

export interface BodySideProps {
  readonly title: "Request" | "Response";
  readonly body: ExchangeBody;
  readonly view: "pretty" | "raw";
}

/** One body, with its length, its hidden secrets and a copy of exactly what is shown. */
export function BodySide({ title, body, view }: BodySideProps) {
  const read = useMemo(() => readBody(body), [body]);
  const isPretty = read.kind === "text" && view === "pretty" && read.pretty !== null;
  const text = read.kind !== "text" ? null : isPretty ? (read.pretty ?? "") : read.raw;
  const name = `${title.toLowerCase()} body`;
  return (
    <section className={styles.side} aria-label={`${title} body`}>
      <h2>
        {title}
        <small>{formatBytes(body.bytes)}</small>
        {body.redactions.length > 0 ? (
          <small title={`Left out: ${body.redactions.join(", ")}`} className={styles.hidden}>
            <EyeOff aria-hidden="true" />
            {secretsWords(body.redactions)}
          </small>
        ) : null}
        <span className={styles.spacer} />
        {text === null ? null : (
          <CopyButton
            label={`Copy ${name}, ${isPretty ? "pretty" : "raw"}`}
            text={text}
            shortcut={title === "Response" ? "copy-response" : undefined}
          />
        )}
      </h2>
      <BodyContent read={read} text={text} isPretty={isPretty} name={name} />
    </section>
  );
}

interface BodyContentProps {
  readonly read: ReadBody;
  readonly text: string | null;
  readonly isPretty: boolean;
  readonly name: string;
}

function BodyContent({ read, text, isPretty, name }: BodyContentProps) {
  if (read.kind === "withheld") {
    return (
      <p className={styles.note}>
        <EyeOff aria-hidden="true" />
        {read.why}
      </p>
    );
  }
  if (read.kind === "empty") return <p className={styles.nothing}>Empty</p>;
  return (
    <>
      {read.note === null ? null : (
        <p className={styles.note}>
          <Info aria-hidden="true" />
          {read.note}
        </p>
      )}
      <CodeText
        text={text ?? ""}
        json={read.pretty !== null}
        label={`${name.charAt(0).toUpperCase()}${name.slice(1)}, ${isPretty ? "pretty" : "raw"}`}
      />
    </>
  );
}

function secretsWords(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]} hidden` : `${names.length} secrets hidden`;
}
