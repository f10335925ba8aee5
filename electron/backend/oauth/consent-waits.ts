import { randomBytes } from "node:crypto";
import type { OauthWait } from "../../../shared/contract/oauth.ts";
import { AppError } from "../app-error.ts";
import type { MachineClock } from "../ports.ts";
import { authorizeUrl } from "./authorize-url.ts";
import { readPasted, readRedirected, type Redirected } from "./read-redirected.ts";
import { listenPlaceOf, redirectUriOn } from "./redirect-address.ts";
import { listenForRedirect } from "./redirect-listener.ts";

export interface ConsentRequest {
  readonly accountId: string;
  readonly clientId: string;
  /** As typed; a free port is filled in where it names none. */
  readonly redirectUri: string;
  /** Of the authorize page. */
  readonly origin: string;
}

/** The code, and the redirect URI it was asked with: it has to be named again at the exchange. */
export interface Granted {
  readonly code: string;
  readonly redirectUri: string;
}

type Answer = Exclude<Redirected, { kind: "notUsed" }>;

interface Wait {
  readonly told: Omit<OauthWait, "leftMs" | "notUsed">;
  /** By the clock that nobody sets. */
  readonly endsAt: number;
  notUsed: OauthWait["notUsed"];
  readonly paste: (text: string) => Redirected;
}

/** Less than the five minutes after which some browsers give up on an answer of the web shell. */
export const longestWaitMs = 280_000;
/** A timer stands still while the machine sleeps; so the clock is asked again and again. */
const tickMs = 500;

/**
 * Who is asked for access right now, in memory alone: the state and the listener live as long as the
 * wait and serve one answer.
 */
export class ConsentWaits {
  readonly #waits = new Map<string, Wait>();
  readonly #clock: MachineClock;

  constructor(clock: MachineClock) {
    this.#clock = clock;
  }

  /**
   * Waits for one answer, by browser or pasted. Throws `access_not_granted` for a refusal and when
   * the time is over, `cancelled` when stopped, `invalid_input` for an address that is not usable.
   */
  async ask(request: ConsentRequest, signal: AbortSignal): Promise<Granted> {
    const state = randomBytes(32).toString("base64url");
    const place = listenPlaceOf(request.redirectUri);
    const answer = deferred<Answer>();
    const take = (redirected: Redirected): Redirected => {
      if (redirected.kind === "notUsed") this.#notUsed(request.accountId, redirected.why);
      else answer.resolve(redirected);
      return redirected;
    };
    const listener =
      place && (await listenForRedirect(place, (from) => take(readRedirected(from, state)).kind));
    const redirectUri =
      place && listener
        ? redirectUriOn(request.redirectUri, place, listener.port)
        : request.redirectUri;
    const { clientId, origin } = request;
    const url = authorizeUrl({ origin, clientId, redirectUri, state });
    const endsAt = this.#clock.uptime() + longestWaitMs;
    this.#waits.set(request.accountId, {
      told: { authorizeUrl: url, clientId, redirectUri, state, listens: listener !== null },
      endsAt,
      notUsed: null,
      paste: (text) => take(readPasted(text, state)),
    });
    try {
      const came = await endingBy(answer.promise, { clock: this.#clock, endsAt, signal });
      if (came.kind === "code") return { code: came.code, redirectUri };
      throw refused(came);
    } finally {
      // SECURITY: one use, and nothing listens that is not waited for; consent-waits.test.ts.
      this.#waits.delete(request.accountId);
      listener?.close();
    }
  }

  /** What is waited for, for the page; null when nothing is. */
  current(accountId: string): OauthWait | null {
    const wait = this.#waits.get(accountId);
    if (!wait) return null;
    const leftMs = Math.max(0, wait.endsAt - this.#clock.uptime());
    return { ...wait.told, leftMs, notUsed: wait.notUsed };
  }

  /** Takes what a person pasted. Throws `not_ready` when nobody waits, `invalid_input` on `answer`. */
  paste(accountId: string, text: string): void {
    const wait = this.#waits.get(accountId);
    if (!wait) throw new AppError("not_ready", "Ask for access first; nothing is waited for.");
    const { notUsed } = wait;
    const pasted = wait.paste(text);
    if (pasted.kind !== "notUsed") return;
    // told beside the field, and not as if a browser had come
    wait.notUsed = notUsed;
    const message =
      pasted.why === "other-state"
        ? "This address does not carry the state that was asked with. It may be of an earlier attempt, or somebody else's. Paste the one that the page you opened last led to."
        : "There is neither a code nor an error in this. Paste the whole address the browser was sent to, or the code alone.";
    throw new AppError("invalid_input", message, { field: "answer" });
  }

  #notUsed(accountId: string, why: OauthWait["notUsed"]): void {
    const wait = this.#waits.get(accountId);
    if (wait) wait.notUsed = why;
  }
}

function refused({ refusal }: Extract<Answer, { kind: "refusal" }>): AppError {
  const message =
    refusal.error === "access_denied"
      ? "Access was denied. Ask again, or ask another user."
      : "bunq sent the browser back with an error instead of a code.";
  return new AppError("access_not_granted", message, { oauth: refusal, retryable: true });
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  const settling: ((value: T) => void)[] = [];
  const promise = new Promise<T>((resolve) => {
    settling.push(resolve);
  });
  return { promise, resolve: (value) => settling.forEach((settle) => settle(value)) };
}

const nobodyAnswered = `Nobody answered within ${longestWaitMs / 1000} s. Ask again when someone can answer.`;

interface Endings {
  readonly clock: MachineClock;
  readonly endsAt: number;
  readonly signal: AbortSignal;
}

/** The answer, unless the time is over or the person stops before. */
function endingBy<T>(answer: Promise<T>, { clock, endsAt, signal }: Endings): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearInterval(timer);
      signal.removeEventListener("abort", stop);
    };
    const stop = (): void => {
      end();
      reject(new AppError("cancelled", "Stopped before access was granted.", { sent: "no" }));
    };
    const timer = setInterval(() => {
      if (clock.uptime() < endsAt) return;
      end();
      reject(new AppError("access_not_granted", nobodyAnswered, { retryable: true }));
    }, tickMs);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    void answer.then((came) => {
      end();
      resolve(came);
      return undefined;
    });
  });
}
