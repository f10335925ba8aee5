import type { Cause } from "../cause.ts";
import type { Facts } from "../facts.ts";

const code = ({ call }: Facts): string => call?.networkCode ?? "";

const isUnreachable = ({ error }: Facts): boolean => error.code === "network_unreachable";

const host = ({ call }: Facts): string => call?.host ?? "the host";

const unreachableBy =
  (...codes: readonly string[]) =>
  (facts: Facts) =>
    isUnreachable(facts) && codes.includes(code(facts));

const nothingSent = "Key, token and signature: nothing was sent.";

const tls = /^(ERR_SSL|EPROTO|ERR_TLS|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/;

const named = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"];

/** A person who allows little time gets many timeouts. */
const shortSeconds = 10;

/** No answer, or none that is whole. The TLS rows are in tls.ts. */
export const networkCauses: readonly Cause[] = [
  {
    name: "name-unknown",
    certainty: "certain",
    applies: unreachableBy("ENOTFOUND"),
    title: "The name does not resolve",
    meaning: (facts) =>
      `DNS has no address for ${host(facts)}, or a filter withholds it. Is another page reachable? Then look at DNS, a VPN or the hosts file.`,
    ruledOut: () => [nothingSent],
    remedy: "retry",
  },
  {
    name: "offline",
    certainty: "likely",
    applies: unreachableBy("EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"),
    title: "This machine seems to be offline",
    meaning: (facts) =>
      `There is no way to ${host(facts)} right now (${code(facts)}). Connect and try again; the local sandbox works without a network.`,
    ruledOut: () => [nothingSent],
    remedy: "retry",
  },
  {
    name: "nothing-listens",
    certainty: "certain",
    applies: unreachableBy("ECONNREFUSED"),
    title: "Nothing listens there",
    meaning: (facts) =>
      facts.account.environment === "custom"
        ? `${host(facts)} refuses connections: the server this account points at is not running, or has another port.`
        : `${host(facts)} refuses connections. For the local sandbox: it stopped; trying again starts it. For bunq: a firewall may stand in between.`,
    ruledOut: () => [nothingSent, "The name: it resolves."],
    remedy: "retry",
  },
  {
    name: "connecting-timed-out",
    certainty: "certain",
    applies: ({ error }) => error.code === "network_timeout" && error.sent === "no",
    title: "No connection in time",
    meaning: (facts) =>
      facts.call?.proxy
        ? `The proxy ${facts.call.proxy} did not open the way to ${host(facts)}. Is it the right one, and can it be reached from here? Nothing was sent.`
        : `${host(facts)} did not take the connection. A firewall that drops packets looks like that, and so does a VPN that is half up. Nothing was sent.`,
    ruledOut: () => [nothingSent],
    remedy: ({ call }) => (call?.proxy ? "settings" : "retry"),
  },
  {
    name: "answer-timed-out",
    certainty: "certain",
    applies: ({ error }) => error.code === "network_timeout" && error.sent !== "no",
    title: "No answer in time",
    meaning: ({ timeoutSeconds }) =>
      timeoutSeconds < shortSeconds
        ? `Only ${timeoutSeconds} s are allowed in the settings, and the call was sent: bunq may have acted on it. Allow more time, then look before repeating.`
        : `The call was sent and ${timeoutSeconds} s went by: bunq may have acted on it. Look before repeating.`,
    ruledOut: () => ["The connection: it was made, and the call left."],
    remedy: ({ timeoutSeconds }) => (timeoutSeconds < shortSeconds ? "settings" : "retry"),
  },
  {
    name: "connection-broke",
    certainty: "certain",
    applies: ({ error }) => error.code === "network_interrupted",
    title: "The connection broke",
    meaning: (facts) =>
      `The call was sent to ${host(facts)} and the answer did not come whole: bunq may have acted on it. A network change does that, and so do proxies that cut long calls. Look before repeating.`,
    ruledOut: () => ["The connection: it was made, and the call left."],
    remedy: "retry",
  },
  {
    name: "not-http",
    certainty: "likely",
    applies: (facts) => facts.error.code === "unexpected_answer" && facts.call?.answer === null,
    title: "What answers does not speak HTTP",
    meaning: (facts) =>
      `${host(facts)} sent something that is no HTTP answer. The port may belong to another program, or want https.`,
    ruledOut: () => ["bunq: it speaks HTTP."],
    remedy: "retry",
  },
  {
    name: "unreachable-otherwise",
    certainty: "general",
    applies: (facts) =>
      isUnreachable(facts) &&
      facts.call !== null &&
      !tls.test(code(facts)) &&
      !code(facts).startsWith("PROXY_") &&
      !named.includes(code(facts)),
    title: "No connection was made",
    meaning: (facts) =>
      `Connecting to ${host(facts)} failed${code(facts) === "" ? "" : ` with ${code(facts)}`}. Nothing was sent.`,
    ruledOut: () => [nothingSent],
    remedy: "retry",
  },
  {
    name: "sandbox-not-started",
    certainty: "certain",
    applies: (facts) => isUnreachable(facts) && facts.call === null,
    title: "The local sandbox did not start",
    meaning: ({ error }) => error.message,
    ruledOut: () => [nothingSent],
    remedy: "retry",
  },
];
