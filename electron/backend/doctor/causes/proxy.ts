import type { Cause } from "../cause.ts";
import type { Facts } from "../facts.ts";

const failedBy = (code: string) => (facts: Facts) =>
  facts.error.code === "network_unreachable" && facts.call?.networkCode === code;

const nothingSent = "Key, token and signature: nothing was sent.";
const reached = "The network up to the proxy: it answers.";

/** The proxy of the settings stands on the way to bunq, and the way did not open. */
export const proxyCauses: readonly Cause[] = [
  {
    name: "proxy-unreachable",
    certainty: "certain",
    applies: failedBy("PROXY_UNREACHABLE"),
    title: "The proxy cannot be reached",
    meaning: ({ error }) =>
      `${error.message} Look at its address in the settings; without a proxy, bunq is called directly.`,
    ruledOut: () => [nothingSent],
    remedy: "settings",
  },
  {
    name: "proxy-refuses",
    certainty: "certain",
    applies: failedBy("PROXY_REFUSED"),
    title: "The proxy does not let the call through",
    meaning: ({ error }) =>
      `${error.message} Its owner has to allow bunq's sandbox, or the settings name something that is no proxy.`,
    ruledOut: () => [nothingSent, reached],
    remedy: "settings",
  },
  {
    name: "proxy-wants-login",
    certainty: "certain",
    applies: failedBy("PROXY_LOGIN"),
    title: "The proxy wants to know who you are",
    meaning: ({ error }) =>
      `${error.message} Sandgate keeps no password for a proxy: use a forwarder on this machine that signs in, and enter its address.`,
    ruledOut: () => [nothingSent, reached],
    remedy: "settings",
  },
];
