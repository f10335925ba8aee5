import { useCallback, useRef } from "react";

const pauseMs = 600;

/** Collects letters typed in quick succession; answers what has been typed so far. */
export function useTypeAhead(): (letter: string) => string {
  const typed = useRef({ text: "", at: 0 });
  return useCallback((letter: string) => {
    const now = performance.now();
    const before = now - typed.current.at < pauseMs ? typed.current.text : "";
    // the same letter again means "the next one", not a longer word
    const text = before === letter ? letter : before + letter;
    typed.current = { text, at: now };
    return text;
  }, []);
}
