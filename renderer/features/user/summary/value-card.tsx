import { useEffect, useId, useLayoutEffect, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import { pathText, type PathStyle } from "../../../../shared/json-index/path-text.ts";
import { explainField } from "../../../../shared/user/explain-field.ts";
import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import { cutText } from "../../../components/json-viewer/cut-text.ts";
import { KeyCap } from "../../../components/key-cap.tsx";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { sourceOf } from "../document/source-of.ts";
import { placeBeside } from "./place-beside.ts";
import styles from "./value-card.module.css";

export interface ValueAction {
  readonly label: string;
  readonly keys: string;
  readonly onAct: (control: HTMLElement) => void;
}

interface ValueCardProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly document: JsonDocument;
  readonly control: HTMLElement;
  readonly path: JsonTrail;
  readonly pathStyle: PathStyle;
  readonly actions: readonly ValueAction[];
}

const longestSource = 600;

/** Beside a value: how it was sent, where it stands, what it means, and what can be done with it. */
export function ValueCard(props: ValueCardProps) {
  const { ref, document: answer, control, path, pathStyle, actions } = props;
  const id = useId();
  const source = useSource(answer, path);
  useEffect(() => {
    control.setAttribute("aria-describedby", id);
    return () => control.removeAttribute("aria-describedby");
  }, [control, id]);
  useLayoutEffect(() => {
    const card = ref.current;
    const row = control.closest("dl > div") ?? control;
    if (!card) return;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const value = control.getBoundingClientRect();
    const place = placeBeside(
      value,
      row.getBoundingClientRect(),
      card.getBoundingClientRect(),
      view,
    );
    card.style.translate = `${place.left}px ${place.top}px`;
    card.dataset["placed"] = "";
  });
  return createPortal(
    <div ref={ref} className={styles.card}>
      <div id={id}>
        <code className={styles.source}>{source === null ? "…" : shorten(source)}</code>
        <code className={styles.path}>{pathText(path, pathStyle)}</code>
        <span className={styles.meaning}>{explainField(path)?.meaning}</span>
      </div>
      <div className={styles.actions}>
        {actions.map(({ label, keys, onAct }) => (
          <button
            key={keys}
            type="button"
            tabIndex={-1}
            onMouseDown={keepFocus}
            onClick={() => onAct(control)}
          >
            {label} <KeyCap keys={keys} />
          </button>
        ))}
      </div>
    </div>,
    // into the landmark the value is in; the panel itself would cut the card off
    control.closest("main") ?? document.body,
  );
}

/** The focus stays on the value: when it went, the card would go before the click arrives. */
function keepFocus(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
}

function useSource(answer: JsonDocument, path: JsonTrail): string | null {
  const [known, setKnown] = useState<{ path: JsonTrail; source: string } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const source = (await sourceOf(answer, path)) ?? "";
      if (isWanted) setKnown({ path, source });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [answer, path]);
  return known?.path === path ? known.source : null;
}

function shorten(source: string): string {
  const { shown, left } = cutText(source, longestSource);
  return left === 0 ? source : `${shown}… ${left.toLocaleString("en")} more characters`;
}
