import type { Cause } from "../cause.ts";
import { isPage, type Facts } from "../facts.ts";

const isServerError = ({ status }: Facts): boolean => status !== null && status >= 500;

const networkLogin = 511;
const proxyLogin = 407;

const redirects = ({ error }: Facts): boolean => error.code === "redirect_refused";

/** Nothing with bunq's response ID: what answered is not bunq. */
const isStranger = ({ call }: Facts): boolean => call?.answer != null && !call.answer.fromBunq;

/** Answers of something that is not bunq, or of bunq in trouble. */
export const serverTroubleCauses: readonly Cause[] = [
  {
    name: "bunq-failed",
    certainty: "general",
    applies: (facts) => isServerError(facts) && !isPage(facts) && facts.status !== networkLogin,
    title: "bunq failed on its side",
    meaning: ({ status }) =>
      `bunq answered ${status} in its own form. Try again in a moment; if it stays, bunq's support finds it by the response ID.`,
    ruledOut: () => ["The request: bunq speaks of its own failure, not of what was sent."],
    remedy: "retry",
  },
  {
    name: "gateway-page",
    certainty: "certain",
    applies: (facts) => isServerError(facts) && isPage(facts) && facts.status !== networkLogin,
    title: "A gateway answered instead of bunq",
    meaning: ({ status }) =>
      `A gateway in front of bunq sent a web page with status ${status}, because bunq did not answer it. Try again in a moment.`,
    ruledOut: () => ["Key, token and signature: bunq saw none of them, or could not answer."],
    remedy: "retry",
  },
  {
    name: "network-login",
    certainty: "certain",
    applies: ({ status }) => status === networkLogin,
    title: "This network wants you to sign in first",
    meaning:
      "Status 511 comes from the network, not from bunq: a hotel, a train, a guest network. Open any page in a browser, sign in there, and try again.",
    ruledOut: () => ["bunq: the call did not get that far."],
    remedy: "retry",
  },
  {
    name: "proxy-login",
    certainty: "certain",
    applies: ({ status }) => status === proxyLogin,
    title: "A proxy wants a login",
    meaning:
      "Status 407 comes from a proxy between here and bunq. Sandgate gives proxies no passwords; use a network without one, or let it pass bunq's host.",
    ruledOut: () => ["bunq: the call did not get that far."],
    remedy: "retry",
  },
  {
    name: "blocked-page",
    certainty: "likely",
    applies: (facts) =>
      isPage(facts) &&
      facts.status !== null &&
      facts.status >= 400 &&
      facts.status < 500 &&
      facts.status !== proxyLogin,
    title: "Something in between blocks the call",
    meaning: ({ status }) =>
      `A web page came with status ${status}; bunq refuses in JSON. A firewall, a company proxy or a filter answers for it.`,
    ruledOut: () => ["Key and token: this refusal is not bunq's."],
    remedy: "retry",
  },
  {
    name: "sign-in-page",
    certainty: "likely",
    applies: (facts) => facts.call?.answer?.status === 200 && isPage(facts),
    title: "A web page came where bunq answers JSON",
    meaning:
      "Status 200 and a page: that is how guest networks ask to sign in, and some proxies warn. Open any page in a browser, get past it, and try again. Nothing of that page is used or shown.",
    ruledOut: () => ["bunq: it never answers pages with status 200."],
    remedy: "retry",
  },
  {
    name: "redirected",
    certainty: "likely",
    applies: (facts) => redirects(facts) && isStranger(facts),
    title: "The network leads the call elsewhere",
    meaning:
      "A redirect came without bunq's response ID, as sign-in pages of guest networks send it. A token is never sent along, so Sandgate stopped. Open any page in a browser, sign in, and try again.",
    ruledOut: () => ["A leaked token: the second address was not called."],
    remedy: "retry",
  },
  {
    name: "redirected-by-bunq",
    certainty: "general",
    applies: (facts) => redirects(facts) && !isStranger(facts),
    title: "This address redirects",
    meaning:
      "What answers sends callers elsewhere and carries a response ID like bunq's. bunq's API redirects nobody: the address may be wrong, e.g. http where https belongs. A token is never sent along, so Sandgate stopped.",
    ruledOut: () => ["A leaked token: the second address was not called."],
    remedy: "support",
  },
];
