import { useContext, useState, type KeyboardEvent } from "react";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { announce } from "../../components/announcer.tsx";
import { formatKeys } from "../../components/format-keys.ts";
import { isApple } from "../../components/is-apple.ts";
import type { Action } from "../../components/shortcuts/actions.ts";
import { BindingsContext } from "../../components/shortcuts/bindings-context.ts";
import { conflictOf, moved, rebound } from "../../components/shortcuts/bindings.ts";
import { pressedKeys } from "../../components/shortcuts/pressed-keys.ts";
import { refuseKeys } from "../../components/shortcuts/refuse-keys.ts";

/**
 * Where the change of one action's keys is.
 * - `refused`: these keys cannot be had, and why. `taken`: another action has them already.
 */
export type Recording =
  | { readonly phase: "idle" }
  | { readonly phase: "listening" }
  | { readonly phase: "refused"; readonly keys: string; readonly reason: string }
  | { readonly phase: "taken"; readonly keys: string; readonly holder: Action };

export interface KeyRecorder {
  readonly recording: Recording;
  readonly begin: () => void;
  readonly stop: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly clear: () => void;
  readonly reset: () => void;
  /** Takes the keys from the action that has them. */
  readonly take: () => void;
}

const idle: Recording = { phase: "idle" };

/** Records the keys that an action is to have. */
export function useKeyRecorder(action: Action): KeyRecorder {
  const bindings = useContext(BindingsContext);
  const changeSettings = useChangeSettings();
  const [recording, setRecording] = useState<Recording>(idle);
  const bind = (keys: string | null): void => {
    changeSettings({ shortcuts: moveTo(keys) });
    setRecording(idle);
    announce(`${action.what}: ${keys === null ? "no keys" : formatKeys(keys, isApple)}.`);
  };
  const moveTo = (keys: string | null) =>
    keys === null ? rebound(bindings, action.id, null) : moved(bindings, action.id, keys);

  const record = (keys: string): void => {
    const reason = refuseKeys(keys);
    const holder = conflictOf(action.id, keys, bindings);
    if (reason) setRecording({ phase: "refused", keys, reason });
    else if (holder) setRecording({ phase: "taken", keys, holder });
    else bind(keys);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (recording.phase !== "listening") return;
    // the keys are being named here, and do nothing else meanwhile
    event.stopPropagation();
    if (event.key === "Tab" && !event.ctrlKey && !event.metaKey) return setRecording(idle);
    event.preventDefault();
    if (event.key === "Escape") return setRecording(idle);
    if (event.key === "Backspace" || event.key === "Delete") return bind(null);
    const keys = pressedKeys(event.nativeEvent, isApple);
    if (keys !== null) record(keys);
  };
  return {
    recording,
    begin: () => setRecording({ phase: "listening" }),
    stop: () => setRecording((now) => (now.phase === "listening" ? idle : now)),
    onKeyDown,
    clear: () => bind(null),
    reset: () => bind(action.keys),
    take: () => {
      if (recording.phase === "taken") bind(recording.keys);
    },
  };
}
