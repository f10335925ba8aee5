import type { ErrorCode } from "../../../shared/contract/error.ts";
import { AppError } from "../app-error.ts";
import { statusPhrase } from "./status-phrase.ts";

/** An answer that is not a success, with bunq's own words already without secrets. */
export interface FailedAnswer {
  readonly status: number;
  readonly responseId: string | null;
  /** bunq's `error_description` texts; empty when the body is not bunq's error shape. */
  readonly descriptions: readonly string[];
  /** True when the body is not JSON at all, as gateways answer. */
  readonly html: boolean;
  readonly exchangeId: string;
}

/** bunq's sentence names the window, not the wait: `3 calls per 3 second` (doc.bunq.com, Rate limits). */
function retryAfterMs(descriptions: readonly string[]): number | undefined {
  const match = /per (\d{1,4}) second/.exec(descriptions.join(" "));
  return match ? Number(match[1]) * 1000 : undefined;
}

interface Meaning {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly message: string;
}

const credentialsRefused = "User credentials are incorrect";
const sessionInUse = "already has a user session";

function rejected(descriptions: readonly string[], status: number): Meaning {
  const said = descriptions.join(" ");
  if (said.includes(credentialsRefused)) {
    const message =
      "bunq did not accept this API key from this address. Either the key is not of this environment or was revoked, or this address is not among the permitted ones.";
    return { code: "bunq_unauthorized", retryable: false, message };
  }
  if (said.includes(sessionInUse)) {
    const message = "A session token was sent where the installation token belongs.";
    return { code: "bunq_rejected", retryable: false, message };
  }
  const named: Readonly<Record<number, string>> = {
    404: "bunq knows no such thing at this address.",
    405: "bunq does not allow this method here.",
    466: "bunq wants this request signed, and found no signature.",
    490: "bunq found something wrong or missing in the request.",
  };
  const message = named[status] ?? "bunq refused the request.";
  return { code: "bunq_rejected", retryable: false, message };
}

function meaningOf({ status, descriptions, html }: FailedAnswer): Meaning {
  if (status === 429) {
    const message = "Too many requests. Wait a moment, then try again.";
    return { code: "bunq_rate_limited", retryable: true, message };
  }
  if (status === 491) {
    const message = "bunq is in maintenance. Nothing is wrong on your side; try again later.";
    return { code: "bunq_unavailable", retryable: true, message };
  }
  if (status >= 500) {
    const message = html
      ? "A gateway in front of bunq answered instead of bunq. Try again in a moment."
      : "bunq failed on its side. Try again in a moment.";
    return { code: "bunq_unavailable", retryable: true, message };
  }
  if (status === 401 || status === 403) {
    const message =
      "bunq does not accept the token of this call. The session or installation has ended at bunq's side.";
    return { code: "bunq_unauthorized", retryable: false, message };
  }
  if (status >= 300 && status < 400 && status !== 399) {
    const message =
      "The address redirects somewhere else. A token is never sent along, so Sandgate stopped here.";
    return { code: "redirect_refused", retryable: false, message };
  }
  if (status >= 400 || status === 399) return rejected(descriptions, status);
  const message = `bunq answered ${status} ${statusPhrase(status)}, which the documentation does not describe.`;
  return { code: "unexpected_answer", retryable: false, message };
}

/** An answer other than 200 as a coded failure, carrying bunq's own words. */
export function bunqFailure(answer: FailedAnswer): AppError {
  const { code, retryable, message } = meaningOf(answer);
  const wait = code === "bunq_rate_limited" ? retryAfterMs(answer.descriptions) : undefined;
  return new AppError(code, message, {
    retryable,
    sent: "answered",
    exchangeId: answer.exchangeId,
    bunq: {
      status: answer.status,
      phrase: statusPhrase(answer.status),
      responseId: answer.responseId,
      descriptions: [...answer.descriptions],
    },
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}
