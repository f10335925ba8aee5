import { AppError } from "../app-error.ts";
import { ProxyFailure } from "./proxy-failure.ts";

interface FailureContext {
  readonly host: string;
  /** Host and port of the proxy in between, if there is one. */
  readonly proxy: string | null;
  /** Whether the request's head left this machine. */
  readonly sent: boolean;
  readonly timeoutMs: number;
  readonly cancelled: boolean;
}

const timeoutCodes: ReadonlySet<string> = new Set([
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "ETIMEDOUT",
]);

/** What the system's codes mean, in words. */
const unreachableReasons: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "nothing listens there"],
  ["ECONNRESET", "the other side hung up"],
  ["ENOTFOUND", "the name does not resolve"],
  ["EAI_AGAIN", "the name does not resolve right now (are you online?)"],
  ["EHOSTUNREACH", "there is no route to it (are you online?)"],
  ["ENETUNREACH", "there is no network (are you online?)"],
  ["ENETDOWN", "the network is down"],
]);

function codeOf(cause: unknown): string {
  if (typeof cause !== "object" || cause === null) return "";
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  return "cause" in cause ? codeOf(cause.cause) : "";
}

function isTimeout(cause: unknown): boolean {
  return (
    timeoutCodes.has(codeOf(cause)) || (cause instanceof Error && cause.name === "TimeoutError")
  );
}

/** Why no connection was made, by the code of the system, of TLS or of OpenSSL. */
function unreachableReason(code: string): string {
  if (/^(ERR_SSL|EPROTO)/.test(code)) {
    return `it does not speak TLS as it should (${code}); the address may be wrong, or a proxy in between`;
  }
  if (/^(ERR_TLS|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/.test(code)) {
    return `its certificate is not trusted here (${code}); a proxy that reads TLS may be in between`;
  }
  return unreachableReasons.get(code) ?? `the connection failed (${code || "no reason given"})`;
}

const mayHaveActed = "bunq may have acted on it; look before repeating.";

/**
 * What a network failure means for the person. The question that matters is whether the request
 * left: the same code (a reset) means "nothing happened" before and "maybe" after.
 */
export function networkFailure(cause: unknown, context: FailureContext): AppError {
  if (cause instanceof AppError && !context.cancelled) return cause;
  const sent = context.sent ? "maybe" : "no";
  if (context.cancelled) {
    const message = context.sent
      ? `Stopped after the request was sent: ${mayHaveActed}`
      : "Stopped before anything was sent.";
    return new AppError("cancelled", message, { sent, retryable: true });
  }
  if (cause instanceof ProxyFailure) return proxyFailure(cause);
  const code = codeOf(cause);
  if (isTimeout(cause)) {
    const seconds = Math.round(context.timeoutMs / 100) / 10;
    const message = context.sent
      ? `${context.host} did not answer within ${seconds} s. The request was sent: ${mayHaveActed}`
      : `No connection to ${context.host}${through(context)} in time. Nothing was sent.`;
    return new AppError("network_timeout", message, { sent, retryable: true, cause });
  }
  // undici names its parser's error, and only some of them carry a code
  if (cause instanceof Error && cause.name === "HTTPParserError") {
    const message = `${context.host} answered something that is not HTTP. A proxy may be in between.`;
    return new AppError("unexpected_answer", message, { sent: "answered", cause });
  }
  if (context.sent) {
    const message = `The connection to ${context.host} broke before the whole answer was here: ${mayHaveActed}`;
    return new AppError("network_interrupted", message, { sent, retryable: true, cause });
  }
  const message = `${context.host} cannot be reached: ${unreachableReason(code)}. Nothing was sent.`;
  return new AppError("network_unreachable", message, { sent, retryable: true, cause });
}

function through({ proxy }: FailureContext): string {
  return proxy === null ? "" : ` through the proxy ${proxy}`;
}

/** Coded like every other way that did not open; the doctor tells them apart by the cause. */
function proxyFailure(cause: ProxyFailure): AppError {
  const reason =
    cause.code === "PROXY_UNREACHABLE" ? `: ${unreachableReason(codeOf(cause.cause))}.` : "";
  const message = `${cause.message}${reason} Nothing was sent.`;
  return new AppError("network_unreachable", message, { sent: "no", retryable: true, cause });
}
