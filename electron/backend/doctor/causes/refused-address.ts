import type { Cause } from "../cause.ts";
import { saysCredentials, type Facts } from "../facts.ts";

/*
 * The same sentence when a session is opened: the device was registered with the key, so the key was
 * good and the address is what is left, unless bunq has lost the device meanwhile.
 */

const atSession = (facts: Facts): boolean =>
  saysCredentials(facts) &&
  facts.call?.purpose === "session" &&
  facts.account.device !== null &&
  // The partner's device, and a credential, have rows of their own (on-behalf.ts).
  !facts.account.device.shared;

const permittedIps = ({ account }: Facts) => account.device?.permittedIps ?? [];

/** The address bunq saw when the device was registered. */
const knownIp = ({ device }: Facts) => (device.answer === "known" ? device.ip : null);

const isWildcard = (facts: Facts): boolean => permittedIps(facts).includes("*");

const isActive = ({ device }: Facts): boolean =>
  device.answer === "known" && (device.status === null || device.status === "ACTIVE");

/** What was registered leaves this machine out, by bunq's own record of where it registered from. */
function leavesOut(facts: Facts): boolean {
  const listed = permittedIps(facts);
  const ip = knownIp(facts);
  return listed.length > 0 && !isWildcard(facts) && ip !== null && !listed.includes(ip);
}

const keyWasGood = "The API key: bunq took it when the device was registered.";
const installationStands = "The installation: bunq answers its token.";
const deviceStands = "The device: bunq still has it, and it is active.";
const stands = [keyWasGood, installationStands, deviceStands] as const;

/** A session that is refused though its device was registered. */
export const refusedAddressCauses: readonly Cause[] = [
  {
    name: "address-not-permitted",
    certainty: "certain",
    applies: (facts) => atSession(facts) && isActive(facts) && leavesOut(facts),
    title: "The permitted addresses leave this one out",
    meaning: (facts) =>
      `The device was registered from ${knownIp(facts)} for ${permittedIps(facts).join(", ")}. bunq accepts that, and then no session from here. A key keeps its addresses: register again with the key of a new sandbox user, and with ${knownIp(facts)} among the addresses or with none.`,
    ruledOut: () => stands,
    remedy: "register-again",
  },
  {
    name: "wildcard-not-kept",
    certainty: "likely",
    applies: (facts) => atSession(facts) && isActive(facts) && isWildcard(facts),
    title: "bunq did not take * as every address",
    meaning: (facts) =>
      `The device was registered for any address, from ${knownIp(facts) ?? "an address bunq does not name"}. One of bunq's pages says that * stands for the caller's address only; this machine has another one by now. Register again from here with a new key.`,
    ruledOut: () => stands,
    remedy: "register-again",
  },
  {
    name: "address-changed",
    certainty: "likely",
    applies: (facts) =>
      atSession(facts) && isActive(facts) && !leavesOut(facts) && !isWildcard(facts),
    title: "This machine has another address now",
    meaning: (facts) =>
      `The key is bound to ${permittedIps(facts).join(", ") || (knownIp(facts) ?? "one address")}, where bunq saw the device register. This call came from somewhere else: another network, a VPN, or a new address from the provider. Go back to that network, or register again from here with a new key.`,
    ruledOut: () => stands,
    remedy: "register-again",
  },
  {
    name: "device-not-active",
    certainty: "certain",
    applies: (facts) => atSession(facts) && facts.device.answer === "known" && !isActive(facts),
    title: ({ device }) =>
      `bunq has set the device to ${device.answer === "known" ? device.status : "inactive"}`,
    meaning:
      "Only an ACTIVE device opens sessions. NEEDS_CONFIRMATION is settled in the bunq app; any other state by registering a new device.",
    ruledOut: () => [
      keyWasGood,
      installationStands,
      "The address: the device's own state comes first.",
    ],
    remedy: "register-again",
  },
  {
    name: "device-forgotten-by-sandbox",
    certainty: "certain",
    applies: (facts) => atSession(facts) && facts.device.answer === "gone",
    title: "The sandbox was reset and has lost this device",
    meaning: ({ account }) =>
      `bunq answers this installation but has no device ${account.device?.id} any more. The key went with it. Register a device again, with a new sandbox user.`,
    ruledOut: () => [installationStands, "The address: without its device no address would do."],
    remedy: "register-again",
  },
  {
    name: "address-after-device",
    certainty: "likely",
    applies: (facts) =>
      atSession(facts) &&
      (facts.device.answer === "no-answer" || facts.device.answer === "not-asked"),
    title: "Most likely the address: the key was good before",
    meaning:
      "bunq took this key when the device was registered, so this sentence is about where the call comes from. What bunq has on record for the device could not be read.",
    ruledOut: () => [keyWasGood],
    remedy: "register-again",
  },
];
