import type { Cause } from "../cause.ts";
import { isPage, type Facts } from "../facts.ts";

const isUnexpected = ({ error }: Facts): boolean => error.code === "unexpected_answer";

const wasAnswered = ({ call }: Facts): boolean => call?.answer != null;

const isMismatch = (facts: Facts): boolean =>
  facts.error.code === "signature_mismatch" && !isPage(facts);

/** Answers that came whole and cannot be used. */
export const answerCauses: readonly Cause[] = [
  {
    name: "answer-changed",
    certainty: "certain",
    applies: (facts) => isMismatch(facts) && facts.call?.answer?.signature === "mismatch",
    title: "The answer is not signed by bunq",
    meaning:
      "It carries a signature that does not fit these bytes and the key bunq gave to this installation. Either they were changed on the way, or bunq signs with another key since. Sandgate stopped and shows none of its data. Check for a proxy in between.",
    ruledOut: () => [
      "The check: it is over the bytes as they arrived, not over a copy written again.",
    ],
    remedy: "support",
  },
  {
    name: "answer-unsigned",
    certainty: "certain",
    applies: (facts) => isMismatch(facts) && facts.call?.answer?.signature === "unsigned",
    title: "The answer is not signed by bunq",
    meaning:
      "bunq signs every success, and this one carries no signature at all. A proxy that drops headers does that, or something else than bunq answered. Sandgate stopped and shows none of its data.",
    remedy: "support",
  },
  {
    name: "answer-too-large",
    certainty: "certain",
    applies: ({ error }) => error.code === "answer_too_large",
    title: "The answer is larger than anything bunq sends",
    meaning:
      "Over 200 MB are not read. Whatever answers there, an onboarding call has a few kilobytes.",
    ruledOut: () => ["The request: it was answered."],
    remedy: "support",
  },
  {
    name: "answer-unreadable",
    certainty: "certain",
    applies: (facts) =>
      isUnexpected(facts) && wasAnswered(facts) && facts.status === 200 && !isPage(facts),
    title: "bunq's answer cannot be read",
    meaning: ({ error }) => error.message,
    ruledOut: () => ["A refusal: the status is 200."],
    remedy: "retry",
  },
  {
    name: "answer-lacks-something",
    certainty: "certain",
    applies: (facts) => isUnexpected(facts) && facts.call === null,
    title: "bunq's answer lacks something",
    meaning: ({ error }) => error.message,
    ruledOut: () => ["A refusal: bunq answered with a success."],
    remedy: "support",
  },
];
