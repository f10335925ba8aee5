import type { Cause } from "../cause.ts";
import type { Facts } from "../facts.ts";

const code = ({ call }: Facts): string => call?.networkCode ?? "";

const unreachableBy = (pattern: RegExp) => (facts: Facts) =>
  facts.error.code === "network_unreachable" && pattern.test(code(facts));

const nothingSent = "A leaked key: Sandgate ended the connection before anything was sent.";

const date = ({ now }: Facts): string => new Date(now).toISOString().slice(0, 16).replace("T", " ");

const expired = /^CERT_HAS_EXPIRED$/;
const early = /^CERT_NOT_YET_VALID$/;
const otherName = /^ERR_TLS_CERT_ALTNAME_INVALID$/;
const noTls = /^(ERR_SSL|EPROTO)/;
const untrusted =
  /^(CERT_(?!HAS_EXPIRED|NOT_YET_VALID)|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS(?!_CERT_ALTNAME))/;

/** A connection that was made and not trusted. */
export const tlsCauses: readonly Cause[] = [
  {
    name: "certificate-untrusted",
    certainty: "likely",
    applies: unreachableBy(untrusted),
    title: "The certificate is not trusted here",
    meaning: (facts) =>
      `${facts.call?.host} shows a certificate that no authority known here has signed (${code(facts)}). A proxy or a virus scanner that reads TLS does that, and so does an own server with its own certificate. If you know whose it is, its authority can be added in the settings.`,
    ruledOut: () => [nothingSent, "The network: the other side was reached."],
    remedy: "settings",
  },
  {
    name: "certificate-expired",
    certainty: "likely",
    applies: unreachableBy(expired),
    title: "The certificate has expired, or this clock is ahead",
    meaning: (facts) =>
      `By this machine's clock, ${date(facts)} UTC, the certificate of ${facts.call?.host} is out of date. Is the clock right? Then the other side has to renew it.`,
    ruledOut: () => [nothingSent, "The network: the other side was reached."],
    remedy: "retry",
  },
  {
    name: "certificate-not-valid-yet",
    certainty: "likely",
    applies: unreachableBy(early),
    title: "This machine's clock is behind",
    meaning: (facts) =>
      `By it, ${date(facts)} UTC, the certificate of ${facts.call?.host} is not valid yet. Set the clock and try again.`,
    ruledOut: () => [nothingSent, "The network: the other side was reached."],
    remedy: "retry",
  },
  {
    name: "certificate-of-another-name",
    certainty: "certain",
    applies: unreachableBy(otherName),
    title: "The certificate belongs to another name",
    meaning: (facts) =>
      `What answers at ${facts.call?.host} shows a certificate of another host. DNS may point elsewhere, or a sign-in page of this network stands in between.`,
    ruledOut: () => [nothingSent, "The network: the other side was reached."],
    remedy: "retry",
  },
  {
    name: "no-tls-there",
    certainty: "certain",
    applies: unreachableBy(noTls),
    title: "What answers does not speak TLS",
    meaning: (facts) =>
      `${facts.call?.host} was called with https and answers otherwise (${code(facts)}). For an own server: does its address begin with http? Else a proxy stands in between.`,
    ruledOut: () => [nothingSent, "The network: the other side was reached."],
    remedy: "retry",
  },
];
