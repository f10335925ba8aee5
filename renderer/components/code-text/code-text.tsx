import type { KeyboardEvent } from "react";
import { CodeLineParts } from "./code-line.tsx";
import styles from "./code-text.module.css";
import { LongText } from "./long-text.tsx";

export interface CodeTextProps {
  readonly text: string;
  /** Accessible name: “Response body, pretty”. */
  readonly label: string;
  /** Colours JSON; everything else is shown plain. */
  readonly json?: boolean | undefined;
}

/** Up to here every character is on the page and wraps as the window likes. */
const longFrom = 64 * 1024;

/** Text as sent or received, to be read and marked; long texts keep only the rows in sight. */
export function CodeText({ text, label, json = false }: CodeTextProps) {
  if (text.length > longFrom) return <LongText text={text} label={label} json={json} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only narrows what Ctrl+A marks
    <section
      aria-label={label}
      className={styles.text}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard
      tabIndex={0}
      onKeyDown={markAll}
    >
      <pre>
        {text.split("\n").map((line, index) => (
          <span key={index} className={styles.line} style={hangingIndent(line)}>
            <CodeLineParts text={line} json={json} />
            {"\n"}
          </span>
        ))}
      </pre>
    </section>
  );
}

/** A line that wraps goes on two characters to the right of where it began. */
function hangingIndent(line: string): { paddingLeft: string; textIndent: string } {
  const indent = Math.min(line.length - line.trimStart().length, 48) + 2;
  return { paddingLeft: `${indent}ch`, textIndent: `-${indent}ch` };
}

/** Ctrl+A marks this text, not the window. */
function markAll(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "a") return;
  event.preventDefault();
  getSelection()?.selectAllChildren(event.currentTarget);
}
