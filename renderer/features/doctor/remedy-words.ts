import type { RemedyName } from "../../../shared/contract/diagnosis.ts";

/** What the button of each remedy says. An ellipsis: it asks before it acts. */
export const remedyWords: Readonly<Record<RemedyName, string>> = {
  retry: "Try again",
  wait: "Try again",
  "change-key": "Use another key",
  "change-client": "Enter the client again",
  "change-certificate": "Replace certificate",
  "register-again": "Register again…",
  "open-session": "Open a session",
  "start-over": "Start over",
  "change-key-pair": "Generate another key pair",
  settings: "Open the settings",
  storage: "See the storage",
  support: "Copy for support",
};
