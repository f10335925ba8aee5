import { useState } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import { useKeepSetting } from "../../backend/use-keep-setting.ts";
import { announce } from "../../components/announcer.tsx";

export type TextName = "bunqRegion" | "geolocation" | "userAgentSuffix" | "proxyUrl" | "extraCaPem";

/** Settings that are none where nothing is typed. */
const nullable: ReadonlySet<TextName> = new Set(["proxyUrl", "extraCaPem"]);

const keyRefused =
  "There is a private key in this text. It was not kept; enter the certificates alone.";

export interface TextDraft {
  readonly text: string;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Keeps what is typed, where it makes sense; else says why not, and it stays in the field. */
  readonly commit: () => Promise<void>;
  readonly drop: () => void;
}

/** What is typed into a setting, until it is kept. */
export function useTextDraft(settings: Settings, name: TextName): TextDraft {
  const kept = settings[name] ?? "";
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const keep = useKeepSetting();
  const settle = (text: string | null, message?: string): void => {
    setDraft(text);
    setError(message);
  };
  const commit = async (): Promise<void> => {
    if (draft === null) return;
    const text = draft.trim();
    // SECURITY: it leaves this field and reaches nothing else; settings.spec.ts.
    if (text.includes("PRIVATE KEY")) return settle(null, keyRefused);
    if (text === kept) return settle(null);
    const value = text === "" && nullable.has(name) ? null : text;
    const refused = await keep({ [name]: value });
    if (refused !== null) return settle(draft, refused);
    settle(null);
    announce("Kept.");
  };
  return {
    text: draft ?? kept,
    error,
    type: (text) => settle(text),
    commit,
    drop: () => settle(null),
  };
}
