import type { Cause } from "../cause.ts";
import { clockDistance, clockIsOff, type Facts } from "../facts.ts";

const tokenWords: Readonly<Record<NonNullable<Facts["call"]>["token"], string>> = {
  none: "no token",
  installation: "the installation's token",
  session: "the session's token",
  "former-session": "the former session's token",
};

/** Everything there is to say where no row knows the failure. */
function everythingKnown(facts: Facts): string {
  const { operation, call, status, account, error } = facts;
  const parts = [
    `The step was ${operation} in the environment "${account.environment}"`,
    ...(call ? [`it called ${call.host} with ${tokenWords[call.token]}`] : []),
    ...(status === null ? [] : [`the answer was ${status} ${error.bunq?.phrase ?? ""}`.trim()]),
    ...(call?.answer ? [`its body was ${call.answer.contentType ?? "of no stated type"}`] : []),
    ...(call?.networkCode ? [`the system said ${call.networkCode}`] : []),
    ...(clockIsOff(facts) ? [`the answer's clock is ${clockDistance(facts)} this machine's`] : []),
  ];
  return `${parts.join(", ")}. ${error.message}`;
}

/** For what no row knows: it applies to everything, and every other row goes before it. */
export const unknownCauses: readonly Cause[] = [
  {
    name: "unknown",
    certainty: "unknown",
    applies: () => true,
    title: ({ status, error }) =>
      status === null
        ? `A failure without a known cause (${error.code})`
        : `bunq answered ${status}, for a reason not known here`,
    meaning: everythingKnown,
    remedy: "support",
  },
];
