import { useCallback, useEffect, useRef, useState } from "react";
import { pathText, type PathStyle } from "../../../../shared/json-index/path-text.ts";
import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import { announce } from "../../../components/announcer.tsx";

const shownMs = 2000;

/** Copies paths, tells screen readers, and says for two seconds how it went. */
export function useCopyPath(style: PathStyle) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copyPath = useCallback(
    async (path: JsonTrail) => {
      try {
        await navigator.clipboard.writeText(pathText(path, style));
        setOutcome("copied");
        announce("Copy path: copied");
      } catch (thrown) {
        reportError(thrown);
        setOutcome("failed");
        announce("Copy path: copying failed");
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOutcome(null), shownMs);
    },
    [style],
  );
  return [outcome, copyPath] as const;
}
