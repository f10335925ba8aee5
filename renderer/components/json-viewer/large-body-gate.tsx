import { Button } from "../button.tsx";
import { formatBytes } from "../format-bytes.ts";
import styles from "./json-viewer.module.css";
import { saveBlob } from "../save-blob.ts";
import { useCopying } from "./use-copying.ts";

export interface LargeBodyGateProps {
  readonly bytes: number;
  /** What a saved file is called, without `.json`. */
  readonly name: string;
  readonly onShow: () => void;
  /** Gets the bytes without opening them; null when they are not there any more. */
  readonly read: () => Promise<Blob | null>;
}

/** In place of a large text from an earlier run: it is opened when someone asks for it. */
export function LargeBodyGate({ bytes, name, onShow, read }: LargeBodyGateProps) {
  const { copy, outcome, held, confirm } = useCopying();
  const readText = async () => {
    const blob = await read();
    if (blob === null) throw new Error("The text is not there any more.");
    return blob.text();
  };
  const save = async () => {
    const blob = await read();
    if (blob) saveBlob(blob, `${name}.json`);
  };
  return (
    <div className={styles.state}>
      <p>
        This text has {formatBytes(bytes)} and was received before this window opened, so it is not
        shown by itself.
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={onShow}>
          Show
        </Button>
        <Button onClick={() => void save()}>Save</Button>
        <Button onClick={() => (held ? confirm() : copy({ what: "Text", read: readText }))}>
          {copyWords(held !== null, outcome?.state ?? null)}
        </Button>
      </div>
    </div>
  );
}

function copyWords(isHeld: boolean, state: "copied" | "failed" | null): string {
  if (isHeld) return "Copy all of it";
  if (state === "failed") return "Copying failed";
  return state === "copied" ? "Copied" : "Copy";
}
