import type { Exchange } from "../../../shared/contract/exchange.ts";

export interface FailureWords {
  readonly title: string;
  readonly explanation: string;
  /** What is known about whether bunq received the request. */
  readonly sent: string;
}

const words: Readonly<Record<string, readonly [title: string, explanation: string]>> = {
  network_unreachable: [
    "No connection",
    "The address could not be reached. Check that this machine is online and that no proxy is in between.",
  ],
  network_timeout: [
    "No answer in time",
    "bunq did not answer within the time allowed in settings.",
  ],
  network_interrupted: ["The connection broke", "It closed before the whole answer had arrived."],
  cancelled: ["Stopped", "You stopped this request before its answer arrived."],
  unexpected_answer: [
    "Not an HTTP answer",
    "What came back is not HTTP. A proxy may be in between.",
  ],
  answer_too_large: [
    "Answer too large",
    "The answer is over the size that is read, so it was dropped.",
  ],
  host_refused: ["Not a sandbox", "The host is not a sandbox, so no connection was opened."],
};

/** Why an exchange has no answer to show, for people. */
export function describeFailure(exchange: Exchange): FailureWords {
  const code = exchange.line.failure ?? "";
  const [title, explanation] = words[code] ?? [
    "No answer",
    "The request ended without an answer. Try the step again.",
  ];
  return { title, explanation, sent: describeSent(exchange, code) };
}

function describeSent({ request, timings }: Exchange, code: string): string {
  if (code === "answer_too_large" || code === "unexpected_answer") return "The request was sent.";
  const encrypted = request.url.startsWith("https:");
  const isConnected = timings.reused || (encrypted ? timings.tls : timings.connect) !== null;
  const neverLeft = code === "network_unreachable" || code === "host_refused" || !isConnected;
  return neverLeft
    ? "Nothing was sent, so it is safe to try again."
    : "The request was sent, so bunq may have acted on it. Look before you repeat it.";
}
