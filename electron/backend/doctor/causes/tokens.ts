import type { Cause } from "../cause.ts";
import {
  clockDistance,
  clockIsOff,
  isPage,
  saysCredentials,
  saysSignature,
  saysToken,
  type Facts,
} from "../facts.ts";

const refusedWith = (facts: Facts, token: NonNullable<Facts["call"]>["token"]): boolean =>
  (facts.status === 401 || facts.status === 403) &&
  facts.call?.token === token &&
  // In the partner's session, which is not this account's (on-behalf.ts).
  facts.call.purpose !== "provision" &&
  !isPage(facts) &&
  !saysSignature(facts) &&
  !saysCredentials(facts);

const deadSession = (facts: Facts): boolean => refusedWith(facts, "session") && saysToken(facts);

/** Which token a 401 or 403 is about follows from the one that was sent. */
export const tokenCauses: readonly Cause[] = [
  {
    name: "session-over",
    certainty: "certain",
    applies: (facts) => deadSession(facts) && !clockIsOff(facts),
    title: "bunq has ended this session",
    meaning: ({ status }) =>
      `bunq no longer takes the session's token (${status}): it ran out, was deleted, or another client ended it. Installation and device still stand.`,
    ruledOut: () => ["The API key and the address: neither is looked at in a call with a session."],
    remedy: "open-session",
  },
  {
    name: "session-over-by-bunqs-clock",
    certainty: "certain",
    applies: (facts) => deadSession(facts) && clockIsOff(facts),
    title: "The session is over by bunq's clock, not by this one",
    meaning: (facts) =>
      `bunq's clock is ${clockDistance(facts)} this machine's. Sessions end by bunq's, so what is shown here is off by that much. Set this machine's clock, then open another session.`,
    ruledOut: () => ["The API key and the address: neither is looked at in a call with a session."],
    remedy: "open-session",
  },
  {
    name: "session-not-permitted",
    certainty: "likely",
    applies: (facts) => refusedWith(facts, "session") && !saysToken(facts),
    title: "This session is not allowed to do that",
    meaning:
      "bunq knows the session and refuses this call: the API key, or the permission an OAuth connection was given, does not cover it. A key with more rights is needed.",
    ruledOut: () => ["An ended session: bunq has another sentence for that."],
    remedy: "change-key",
  },
  {
    name: "installation-unknown",
    certainty: "certain",
    applies: (facts) => refusedWith(facts, "installation") && saysToken(facts),
    title: "bunq does not know this installation any more",
    meaning:
      "bunq refuses the installation's token. Sandboxes are emptied from time to time: keys, installations and users are gone then. Start over with a new installation; this account keeps its name and environment.",
    ruledOut: () => ["The API key and the address: bunq stopped before it looked at them."],
    remedy: "start-over",
  },
  {
    name: "installation-not-permitted",
    certainty: "general",
    applies: (facts) => refusedWith(facts, "installation") && !saysToken(facts),
    title: "bunq forbids this call to this installation",
    meaning: ({ status }) =>
      `The installation's token was sent and bunq answered ${status} with words of its own, shown below. Trying the same again will not change it.`,
    remedy: "support",
  },
  {
    name: "refused-without-token",
    certainty: "likely",
    applies: (facts) => refusedWith(facts, "none"),
    title: "Refused before any token was needed",
    meaning: ({ status }) =>
      `This call carries no token, so no token can be wrong. A ${status} here comes from a rule about who may call at all: a block on this address, or a firewall in between.`,
    ruledOut: () => ["Key, token and signature: this call has none."],
    remedy: "retry",
  },
  {
    name: "session-token-for-installation",
    certainty: "certain",
    applies: ({ said }) => /already has a user session/i.test(said),
    title: "A session's token is kept as the installation's",
    meaning:
      "This call takes the installation's token, and bunq says that the one sent has a session already. The stored token is not the installation's; start over to get one.",
    ruledOut: () => ["The API key: bunq stopped before it looked at it."],
    remedy: "start-over",
  },
];
