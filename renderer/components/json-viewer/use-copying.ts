import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../announcer.tsx";

export interface CopyRequest {
  /** What is copied, at the beginning of a sentence: “Value”, “Path as jq”. */
  readonly what: string;
  readonly read: () => Promise<string>;
}

export interface CopyOutcome {
  readonly what: string;
  readonly state: "copied" | "failed";
}

/** A text that is so long that pasting it by mistake would stop whatever it is pasted into. */
interface HeldCopy {
  readonly what: string;
  readonly text: string;
}

export interface Copying {
  /** What was copied last, for two seconds. */
  readonly outcome: CopyOutcome | null;
  /** Waits for someone to say yes. */
  readonly held: HeldCopy | null;
  readonly copy: (request: CopyRequest) => void;
  readonly confirm: () => void;
  readonly dismiss: () => void;
}

const shownMs = 2000;
const askedFrom = 20_000_000;

/** Copies texts, says what was copied, and asks before one that is very long. */
export function useCopying(): Copying {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  const [held, setHeld] = useState<HeldCopy | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = useCallback((what: string, state: CopyOutcome["state"]) => {
    setOutcome({ what, state });
    announce(state === "copied" ? `${what}: copied` : `${what}: copying failed`);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(null), shownMs);
  }, []);

  const write = useCallback(
    async (what: string, text: string) => {
      await navigator.clipboard.writeText(text);
      tell(what, "copied");
    },
    [tell],
  );

  const attempt = useCallback(
    async (what: string, act: () => Promise<void>) => {
      try {
        await act();
      } catch (thrown) {
        tell(what, "failed");
        reportError(thrown);
      }
    },
    [tell],
  );

  const copy = useCallback(
    ({ what, read }: CopyRequest) => {
      void attempt(what, async () => {
        const text = await read();
        if (text.length > askedFrom) setHeld({ what, text });
        else await write(what, text);
      });
    },
    [attempt, write],
  );

  return {
    outcome,
    held,
    copy,
    confirm: () => {
      if (held) void attempt(held.what, () => write(held.what, held.text));
      setHeld(null);
    },
    dismiss: () => setHeld(null),
  };
}
