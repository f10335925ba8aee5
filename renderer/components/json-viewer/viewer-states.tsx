import { useEffect, useState } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { Button } from "../button.tsx";
import { formatBytes } from "../format-bytes.ts";
import { Spinner } from "../spinner.tsx";
import styles from "./json-viewer.module.css";
import { saveBlob } from "../save-blob.ts";
import { useEarlySearch } from "./use-early-search.ts";

const quietMs = 150;

/** While a text is read; nothing at first, because most are read before anyone would notice. */
export function Opening({ document }: { readonly document: JsonDocument }) {
  useEarlySearch(document);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? (
    <output className={styles.opening}>
      <Spinner />
      Reading {formatBytes(document.blob.size)}
    </output>
  ) : null;
}

export interface UnopenedProps {
  /** Why, as a sentence. */
  readonly failure: string;
  readonly blob: Blob;
  readonly name: string;
}

/** A text that could not be opened at all; its bytes are there all the same. */
export function Unopened({ failure, blob, name }: UnopenedProps) {
  return (
    <div className={styles.state} role="alert">
      <p>
        {failure} Its {formatBytes(blob.size)} can be saved and opened in another program.
      </p>
      <Button onClick={() => saveBlob(blob, `${name}.json`)}>Save</Button>
    </div>
  );
}

export function EmptyText() {
  return (
    <div className={styles.state}>
      <p>Empty</p>
    </div>
  );
}
