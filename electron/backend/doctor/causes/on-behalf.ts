import type { Cause } from "../cause.ts";
import {
  isCredentialOfUser,
  isPage,
  saysCredentials,
  saysSignature,
  saysToken,
  type Facts,
} from "../facts.ts";

/*
 * Acting for a user. A credential dies in ways of its own, and calls in the partner's session fail
 * for reasons that are not this account's.
 */

const ended: readonly (string | null)[] = ["CANCELLED", "CLOSED", "FAILED"];

/** bunq refuses the credential, when a device is registered with it or a session opened. */
const credentialRefused = (facts: Facts): boolean =>
  saysCredentials(facts) && isCredentialOfUser(facts) && facts.sameKeyElsewhere.length === 0;

const isEnded = ({ account }: Facts): boolean => ended.includes(account.provision?.status ?? null);

/** Only the first use has a deadline; a device of one's own was that first use. */
const isTooLate = ({ account, now }: Facts): boolean => {
  const until = account.provision?.credentialExpiresAt ?? null;
  const isFirstUse = account.device === null || account.device.shared;
  return until !== null && until <= now && isFirstUse && account.user === null;
};

const usesPartnersDevice = ({ account, call }: Facts): boolean =>
  call?.purpose === "session" && (account.device?.shared ?? false);

const refusedInPartnersSession = (facts: Facts): boolean =>
  facts.call?.purpose === "provision" &&
  (facts.status === 401 || facts.status === 403) &&
  !isPage(facts) &&
  !saysSignature(facts);

const newToken =
  "Let go of this key, and ask for a new token there: the provision and its user stay.";

export const onBehalfCauses: readonly Cause[] = [
  {
    name: "credential-not-used-in-time",
    certainty: "certain",
    applies: (facts) => credentialRefused(facts) && isTooLate(facts) && !isEnded(facts),
    title: "The credential was not used in time",
    meaning: `bunq gives a credential's token an hour in the sandbox for its first use, and that is over. ${newToken}`,
    ruledOut: () => ["A closed provision: it stood when it was last looked at."],
    remedy: "change-key",
  },
  {
    name: "credential-closed",
    certainty: "certain",
    applies: (facts) => credentialRefused(facts) && isEnded(facts),
    title: "The provision behind this credential is over",
    meaning: ({ account }) =>
      `It is ${account.provision?.status}, and its token and every session opened with it died with that. Make another provision, or use the token of another one.`,
    ruledOut: () => ["The address: a closed credential is refused from everywhere."],
    remedy: "change-key",
  },
  {
    name: "partners-device-refused",
    certainty: "likely",
    applies: (facts) =>
      credentialRefused(facts) && usesPartnersDevice(facts) && !isTooLate(facts) && !isEnded(facts),
    title: "bunq wants a device of this user's own",
    meaning:
      "The partner's device was used, and bunq refuses the session. Let go of it and register one with this credential; its token stays here for that. If that is refused as well, the token was replaced or the address changed.",
    ruledOut: () => ["The token's time: it is not over."],
    remedy: "register-again",
  },
  {
    name: "credential-refused",
    certainty: "likely",
    applies: (facts) =>
      credentialRefused(facts) &&
      facts.call?.purpose === "device" &&
      facts.call.sentKey?.shape === "hex" &&
      !isTooLate(facts) &&
      !isEnded(facts),
    title: "bunq does not take this credential",
    meaning: `What is left: its token was replaced by a newer one, it is bound to another address already, or it is another environment's. ${newToken}`,
    ruledOut: () => ["The token's form: it has the 64 digits a credential has."],
    remedy: "change-key",
  },
  {
    name: "partner-session-over",
    certainty: "certain",
    applies: (facts) => refusedInPartnersSession(facts) && saysToken(facts),
    title: "The partner's session is over",
    meaning:
      "Provisions are made and read in the partner's session, and bunq takes its token no more. Open another one for the partner, then try again.",
    ruledOut: () => ["This account's key and installation: the call was made with neither."],
    remedy: "retry",
  },
  {
    name: "partner-not-permitted",
    certainty: "likely",
    applies: (facts) => refusedInPartnersSession(facts) && !saysToken(facts),
    title: "This partner may not provision users",
    meaning:
      "bunq knows the session and refuses this call: only companies that bunq has made a partner, with an OAuth client, may do it. Choose another partner's account, or ask bunq for it.",
    ruledOut: () => ["An ended session: bunq has another sentence for that."],
    remedy: "support",
  },
];
