import type { Cause } from "../cause.ts";
import { isPage, saysCredentials, saysSignature, type Facts } from "../facts.ts";

const wait = ({ error }: Facts): number | undefined => error.retryAfterMs;

const seconds = (ms: number): number => Math.ceil(ms / 1000);

/** What bunq once documented for session-server, where its sentence names no number. */
const unnamedWaitMs = 30_000;

const wasSent = ({ error }: Facts): boolean => error.sent !== "no";

const limited = (facts: Facts): boolean => facts.error.code === "bunq_rate_limited";

const spoken = (facts: Facts): boolean =>
  !isPage(facts) && !saysSignature(facts) && !saysCredentials(facts);

const atInstallation = (facts: Facts): boolean =>
  facts.status === 400 && facts.call?.purpose === "installation" && spoken(facts);

const keyLength = /modulus length/i;
const keyInvalid = /public key invalid/i;
const keyUsed = /already in use/i;

/** Statuses that mean one thing each, and bunq's sentences about the client's key. */
export const namedStatusCauses: readonly Cause[] = [
  {
    name: "too-many-requests",
    certainty: "certain",
    applies: (facts) => limited(facts) && wasSent(facts) && wait(facts) !== undefined,
    title: "Too many requests",
    meaning: (facts) =>
      `bunq counts calls per endpoint, and names the window in its sentence: ${seconds(wait(facts) ?? 0)} s. Nothing is wrong with the call; it was only too early.`,
    remedy: "wait",
    waitMs: (facts) => wait(facts) ?? unnamedWaitMs,
  },
  {
    name: "too-many-requests-unnamed",
    certainty: "likely",
    applies: (facts) => limited(facts) && wasSent(facts) && wait(facts) === undefined,
    title: "Too many requests",
    meaning:
      "bunq does not say for how long. 30 s are the longest window it ever documented for opening sessions, so that is waited for.",
    remedy: "wait",
    waitMs: () => unnamedWaitMs,
  },
  {
    name: "too-soon-for-another-session",
    certainty: "certain",
    applies: (facts) => limited(facts) && !wasSent(facts),
    title: "Too soon for another session",
    meaning: (facts) =>
      `bunq opens few sessions in a row, so Sandgate waits ${seconds(wait(facts) ?? unnamedWaitMs)} s before it asks for the next one. Nothing was sent.`,
    remedy: "wait",
    waitMs: (facts) => wait(facts) ?? unnamedWaitMs,
  },
  {
    name: "maintenance",
    certainty: "certain",
    applies: (facts) => facts.status === 491 && !isPage(facts),
    title: "bunq is in maintenance (491)",
    meaning: "Nothing is wrong on your side, and nothing was done. Try again later.",
    remedy: "retry",
  },
  {
    name: "user-error",
    certainty: "general",
    applies: (facts) => facts.status === 490 && spoken(facts),
    title: "bunq found a parameter wrong or missing (490)",
    meaning:
      "bunq understood who calls, and not what is asked for. Its own words, below, name the parameter where it says more.",
    remedy: "support",
  },
  {
    name: "not-found",
    certainty: "general",
    applies: (facts) => facts.status === 404 && spoken(facts),
    title: "bunq has no such thing",
    meaning: ({ call }) =>
      call?.purpose === "user"
        ? "The session is good, and its user is not found by its ID. The sandbox may have lost the user; open another session to learn who it belongs to."
        : "The address of the call leads to nothing. For an own server: does it speak bunq's API below /v1?",
    remedy: ({ call }) => (call?.purpose === "user" ? "open-session" : "retry"),
  },
  {
    name: "method-not-allowed",
    certainty: "general",
    applies: (facts) => facts.status === 405 && spoken(facts),
    title: "This method is not allowed there",
    meaning:
      "What answers knows the address and not this method on it. bunq allows it, so it may be another server, or a proxy that lets only some methods pass.",
    remedy: "support",
  },
  {
    name: "key-pair-used",
    certainty: "certain",
    applies: (facts) => atInstallation(facts) && keyUsed.test(facts.said),
    title: "bunq has this key pair already",
    meaning: ({ account }) =>
      account.key?.origin === "imported"
        ? "One key pair makes one installation. The imported pair has one, perhaps from another program; choose another pair, or a generated one."
        : "A registration whose answer was lost may have counted. Try again: a new pair is made for that.",
    ruledOut: () => ["The key's format and length: bunq read it and knew it again."],
    remedy: ({ account }) => (account.key?.origin === "imported" ? "change-key-pair" : "retry"),
  },
  {
    name: "key-pair-length",
    certainty: "certain",
    applies: (facts) => atInstallation(facts) && keyLength.test(facts.said),
    title: "bunq wants a key of another length",
    meaning: ({ account }) =>
      `This account's key has ${account.key?.bits ?? "an unknown number of"} bits; bunq names the length it takes in its sentence. Generate a pair here, which has it.`,
    remedy: ({ account }) => (account.key?.origin === "imported" ? "change-key-pair" : "retry"),
  },
  {
    name: "key-pair-unreadable",
    certainty: "likely",
    applies: (facts) => atInstallation(facts) && keyInvalid.test(facts.said),
    title: "bunq could not read the public key",
    meaning:
      "The key was sent as PEM with its line feeds, which is what bunq takes. If it was imported, another pair may do; if it was generated, something in between changed it.",
    remedy: ({ account }) => (account.key?.origin === "imported" ? "change-key-pair" : "retry"),
  },
];
