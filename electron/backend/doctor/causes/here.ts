import type { Cause } from "../cause.ts";

/** What goes wrong on this side, before or after bunq. */
export const hereCauses: readonly Cause[] = [
  {
    name: "disk-refused",
    certainty: "certain",
    applies: ({ error }) => error.code === "storage_failed",
    title: "The result could not be stored",
    meaning: ({ error }) => error.message,
    ruledOut: ({ account }) => [
      `The account: what was stored of "${account.name}" before is whole.`,
    ],
    remedy: "storage",
  },
  {
    name: "secrets-locked",
    certainty: "certain",
    applies: ({ error }) => error.code === "storage_locked",
    title: "The secrets cannot be opened right now",
    meaning: ({ error }) => error.message,
    ruledOut: () => ["bunq: nothing was sent."],
    remedy: "storage",
  },
];
