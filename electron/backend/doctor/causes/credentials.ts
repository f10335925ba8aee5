import type { Cause } from "../cause.ts";
import {
  isCredentialOfUser,
  keyAgeMs,
  saysCredentials,
  unusedKeyMs,
  type Facts,
} from "../facts.ts";

/*
 * "User credentials are incorrect. Incorrect API key or IP address." at device registration: the key.
 * The rows of the session, where it is the address, are in refused-address.ts.
 */

const atDevice = (facts: Facts): boolean =>
  saysCredentials(facts) && facts.call?.purpose === "device";

const shape = ({ call }: Facts) => call?.sentKey?.shape ?? null;

const isElsewhere = ({ sameKeyElsewhere }: Facts): boolean => sameKeyElsewhere.length > 0;

/** Bound by another account here to addresses that were listed one by one. */
const lockedBy = ({ sameKeyElsewhere }: Facts) =>
  sameKeyElsewhere.find(
    ({ permittedIps }) => permittedIps.length > 0 && !permittedIps.includes("*"),
  );

const isMadeHere = (facts: Facts): boolean => keyAgeMs(facts) !== null;

const isTooOld = (facts: Facts): boolean => (keyAgeMs(facts) ?? 0) >= unusedKeyMs;

const formIsRight =
  "The key's form: it is sandbox_ and 56 hexadecimal digits, as sandbox keys are.";
const environmentIsRight = "Another environment: the key begins with sandbox_.";

/** bunq documents one hour in the sandbox and four in production; the shorter one is said. */
const unusedTime = "an hour";

/** A key that bunq refuses to bind. */
export const credentialsCauses: readonly Cause[] = [
  {
    name: "key-of-another-environment",
    certainty: "likely",
    applies: (facts) =>
      atDevice(facts) &&
      shape(facts) === "hex" &&
      !isElsewhere(facts) &&
      !isCredentialOfUser(facts),
    title: "This looks like a key of another environment",
    meaning:
      "Keys of sandbox users begin with sandbox_; this one is 64 digits alone, as production keys are. The sandbox knows none of those. Only OAuth, PSD2 and partner tokens of the sandbox itself look the same.",
    ruledOut: () => ["The key's length: it has the 64 digits such keys have."],
    remedy: "change-key",
  },
  {
    name: "key-malformed",
    certainty: "likely",
    applies: (facts) => atDevice(facts) && shape(facts) === "odd" && !isElsewhere(facts),
    title: "This does not have the form of an API key",
    meaning:
      "A sandbox key is sandbox_ and 56 hexadecimal digits in small letters, other tokens are 64 digits alone. A part may be missing, or something was copied along.",
    remedy: "change-key",
  },
  {
    name: "key-bound-in-another-account",
    certainty: "certain",
    applies: (facts) => atDevice(facts) && lockedBy(facts) !== undefined,
    title: "Another account here has bound this key to addresses",
    meaning: (facts) =>
      `The account "${lockedBy(facts)?.name}" registered this key for ${lockedBy(facts)?.permittedIps.join(", ")}. bunq takes it from nowhere else. Use that account, or another key here.`,
    ruledOut: () => ["An unknown key: bunq took it from the other account."],
    remedy: "change-key",
  },
  {
    name: "key-registered-in-another-account",
    certainty: "likely",
    applies: (facts) => atDevice(facts) && isElsewhere(facts) && lockedBy(facts) === undefined,
    title: "This key was good in another account here",
    meaning: ({ sameKeyElsewhere: [other] }) =>
      `bunq took it in the account "${other?.name}". Since then this machine got another address, or the sandbox was reset. Open a session in that account: what fails there tells the two apart. A new sandbox user settles both.`,
    ruledOut: () => ["A mistyped key: bunq took it from the other account."],
    remedy: "change-key",
  },
  {
    name: "key-died-unused",
    certainty: "certain",
    applies: (facts) =>
      atDevice(facts) && isMadeHere(facts) && isTooOld(facts) && !isElsewhere(facts),
    title: "The key was not used in time",
    meaning: (facts) =>
      `It was made ${Math.floor((keyAgeMs(facts) ?? 0) / 60_000)} minutes ago, and an unused sandbox key dies after ${unusedTime}. Create another sandbox user.`,
    ruledOut: () => [formIsRight, environmentIsRight],
    remedy: "change-key",
  },
  {
    name: "key-forgotten-by-sandbox",
    certainty: "certain",
    applies: (facts) =>
      atDevice(facts) && isMadeHere(facts) && !isTooOld(facts) && !isElsewhere(facts),
    title: "The sandbox was reset since this key was made",
    meaning: (facts) =>
      `bunq made this key itself ${Math.floor((keyAgeMs(facts) ?? 0) / 60_000)} minutes ago and does not know it any more. Sandboxes are emptied from time to time. Create another sandbox user.`,
    ruledOut: () => [
      formIsRight,
      environmentIsRight,
      "A key left unused too long: it is younger than an hour.",
      "The address: a key is bound to one only when its device is registered.",
    ],
    remedy: "change-key",
  },
  {
    name: "key-unknown-or-bound",
    certainty: "likely",
    applies: (facts) =>
      atDevice(facts) && shape(facts) === "sandbox" && !isMadeHere(facts) && !isElsewhere(facts),
    title: "This sandbox does not take this key",
    meaning:
      "What is left: the key was revoked or died unused, it belongs to a user this sandbox no longer has, or it is bound to another address already. bunq does not say which. A new sandbox user settles all of them.",
    ruledOut: () => [
      formIsRight,
      environmentIsRight,
      "Another account of this app: none has registered this key.",
    ],
    remedy: "change-key",
  },
];
