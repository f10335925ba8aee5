import { RotateCcw, X } from "lucide-react";
import { useContext } from "react";
import { Button } from "../../components/button.tsx";
import { formatKeys } from "../../components/format-keys.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { isApple } from "../../components/is-apple.ts";
import { KeyCap } from "../../components/key-cap.tsx";
import type { Action } from "../../components/shortcuts/actions.ts";
import { BindingsContext } from "../../components/shortcuts/bindings-context.ts";
import { keysOf } from "../../components/shortcuts/bindings.ts";
import styles from "./shortcuts.module.css";
import { useKeyRecorder, type KeyRecorder } from "./use-key-recorder.ts";

const spoken = (keys: string | null): string =>
  keys === null ? "none" : formatKeys(keys, isApple);

/** One action with its keys: press them to change them, take them away, or go back. */
export function ShortcutRow({ action }: { readonly action: Action }) {
  const keys = keysOf(action, useContext(BindingsContext));
  const recorder = useKeyRecorder(action);
  const isListening = recorder.recording.phase === "listening";
  return (
    <li className={styles.row} data-phase={recorder.recording.phase}>
      <span className={styles.what}>{action.what}</span>
      {action.fixed ? (
        <span className={styles.fixed}>
          <Keys keys={keys} />
          as everywhere
        </span>
      ) : (
        <>
          <Button
            className={styles.keys}
            aria-label={`Keys for ${action.what}: ${isListening ? "press them now" : spoken(keys)}`}
            onClick={recorder.begin}
            onKeyDown={recorder.onKeyDown}
            onBlur={recorder.stop}
            data-listening={isListening}
          >
            {isListening ? "Press keys…" : <Keys keys={keys} />}
          </Button>
          <RowButtons action={action} keys={keys} recorder={recorder} />
        </>
      )}
      <Trouble action={action} recorder={recorder} />
    </li>
  );
}

function Keys({ keys }: { readonly keys: string | null }) {
  return keys === null ? <span className={styles.none}>none</span> : <KeyCap keys={keys} />;
}

interface RowPartProps {
  readonly action: Action;
  readonly recorder: KeyRecorder;
}

/** Both keep their places, so that the rows' keys stand under one another. */
function RowButtons({ action, keys, recorder }: RowPartProps & { readonly keys: string | null }) {
  return (
    <span className={styles.buttons}>
      {keys === null ? null : (
        <IconButton label={`No keys for ${action.what}`} icon={<X />} onClick={recorder.clear} />
      )}
      {keys === action.keys ? null : (
        <IconButton
          label={`Reset ${action.what} to ${spoken(action.keys)}`}
          icon={<RotateCcw />}
          onClick={recorder.reset}
        />
      )}
    </span>
  );
}

/** Why the keys that were pressed were not taken, with the way out there is. */
function Trouble({ recorder }: RowPartProps) {
  const { recording } = recorder;
  if (recording.phase === "refused") {
    return (
      <p className={styles.trouble} role="alert">
        <KeyCap keys={recording.keys} /> cannot be used. {recording.reason}
      </p>
    );
  }
  if (recording.phase !== "taken") return null;
  const { holder, keys } = recording;
  return (
    <p className={styles.trouble} role="alert">
      <KeyCap keys={keys} /> is already used for “{holder.what}”.
      {holder.fixed ? null : <Button onClick={recorder.take}>Use it here instead</Button>}
      <Button onClick={recorder.begin}>Choose others</Button>
    </p>
  );
}
