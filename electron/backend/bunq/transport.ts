import { setImmediate } from "node:timers/promises";
import { Agent, request } from "undici";
import type { AppError } from "../app-error.ts";
import { assertAllowedTarget } from "./allowed-target.ts";
import { decodeContent } from "./decode-content.ts";
import { networkFailure } from "./network-failure.ts";
import { headerPairs, readStream } from "./read-stream.ts";
import { followSentHead, type SentHead } from "./sent-head.ts";
import {
  connectionTimings,
  createTimedConnector,
  proxyTo,
  type NetworkChoices,
} from "./timed-connector.ts";

/** One request as it is to leave; the body bytes are sent exactly as given. */
export interface WireRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: URL;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Milliseconds per phase; null where a phase did not happen. `reused`: kept-alive connection. */
export interface WireTimings {
  readonly dns: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  readonly firstByte: number | null;
  readonly download: number | null;
  readonly total: number;
  readonly reused: boolean;
}

/** What came back, as it came: headers in order and letter case, body decoded of its encoding. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/**
 * What is known of a call however it ended. `head` is null when nothing was sent. `proxy`: host and
 * port of the one it went through, null where it went directly.
 */
export interface WireResult {
  readonly proxy: string | null;
  readonly head: string | null;
  readonly timings: WireTimings;
  readonly answer: WireAnswer | null;
  readonly failure: AppError | null;
}

/** Connections that were opened by the same choices. */
interface Way {
  readonly agent: Agent;
  readonly choices: NetworkChoices;
}

const direct: NetworkChoices = { proxyUrl: null, extraCaPem: null };

interface Marks {
  readonly startedAt: number;
  sent: SentHead | null;
  headersAt: number | null;
  reused: boolean;
}

/**
 * Sends one request over HTTP/1.1 and answers what was really sent and received. A network failure
 * is a value. It follows no redirect and repeats nothing.
 *
 * undici's `request`, not `fetch`: fetch follows redirects and re-sends bunq's token header to
 * wherever they point.
 */
export class Transport {
  readonly #choices: () => NetworkChoices;
  readonly #usedSockets = new WeakSet();
  #way: Way;
  /** Ways that are not taken any more while calls may still be on them. */
  readonly #former = new Set<Agent>();

  /** `choices` is asked at every call: a changed proxy or authority holds from the next one on. */
  constructor(choices: () => NetworkChoices = () => direct) {
    this.#choices = choices;
    this.#way = wayOf(choices());
  }

  /** Throws `host_refused` for anything but a sandbox, before a socket opens. */
  async send(wire: WireRequest): Promise<WireResult> {
    // SECURITY: the only place a request leaves from; allowed-target.test.ts.
    assertAllowedTarget(wire.url);
    const marks: Marks = {
      startedAt: performance.now(),
      sent: null,
      headersAt: null,
      reused: false,
    };
    let answer: WireAnswer | null = null;
    let failure: AppError | null = null;
    const { agent, choices } = this.#chosenWay();
    const proxy = proxyTo(wire.url.hostname, choices)?.host ?? null;
    const signal = AbortSignal.any([wire.signal, AbortSignal.timeout(wire.timeoutMs)]);
    try {
      const exchange = this.#exchange({ ...wire, signal }, { agent, marks });
      answer = await Promise.race([exchange, abortedUnsent(signal, marks)]);
    } catch (cause) {
      failure = networkFailure(cause, {
        host: wire.url.host,
        proxy,
        sent: marks.sent !== null,
        timeoutMs: wire.timeoutMs,
        cancelled: wire.signal.aborted,
      });
    }
    return { proxy, head: marks.sent?.head ?? null, timings: timingsOf(marks), answer, failure };
  }

  async close(): Promise<void> {
    await Promise.all([this.#way.agent, ...this.#former].map((agent) => agent.destroy()));
  }

  /** The connections of another way are not used again; calls that are on one may end. */
  #chosenWay(): Way {
    const choices = this.#choices();
    const { proxyUrl, extraCaPem } = this.#way.choices;
    if (choices.proxyUrl !== proxyUrl || choices.extraCaPem !== extraCaPem) {
      const { agent } = this.#way;
      this.#former.add(agent);
      void agent.close().finally(() => this.#former.delete(agent));
      this.#way = wayOf(choices);
    }
    return this.#way;
  }

  async #exchange(
    wire: WireRequest,
    { agent, marks }: { readonly agent: Agent; readonly marks: Marks },
  ): Promise<WireAnswer> {
    const response = await followSentHead(
      () =>
        request(wire.url, {
          dispatcher: agent,
          method: wire.method,
          headers: wire.headers.flat(),
          body: wire.body.length > 0 ? wire.body : null,
          headersTimeout: wire.timeoutMs,
          bodyTimeout: wire.timeoutMs,
          responseHeaders: "raw",
          signal: wire.signal,
        }),
      (sent) => {
        marks.sent = sent;
        marks.reused = this.#usedSockets.has(sent.socket);
        this.#usedSockets.add(sent.socket);
      },
    );
    marks.headersAt = performance.now();
    const headers = headerPairs(response.headers);
    const body = await readStream(response.body, headers);
    // One turn of the loop, or the next call finds this connection still taken and opens another.
    await setImmediate();
    return { status: response.statusCode, headers, body: await decodeContent(body, headers) };
  }
}

function wayOf({ proxyUrl, extraCaPem }: NetworkChoices): Way {
  const choices = { proxyUrl, extraCaPem };
  const agent = new Agent({
    connect: createTimedConnector(10_000, choices),
    pipelining: 1,
    connections: 4,
    maxHeaderSize: 64 * 1024,
  });
  return { agent, choices };
}

/**
 * Rejects when the signal aborts before anything was sent, and never otherwise. undici alone looks at
 * it only once it is connected, so that a person who stops would wait until connecting gives up; it
 * sends nothing then either. Once sent, undici notices at once.
 */
function abortedUnsent(signal: AbortSignal, marks: Marks): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => {
      if (marks.sent === null) reject(toError(signal.reason));
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

function timingsOf({ startedAt, sent, headersAt, reused }: Marks): WireTimings {
  const now = performance.now();
  const connection = sent && !reused ? connectionTimings(sent.socket) : undefined;
  return {
    dns: connection?.dns ?? null,
    connect: connection?.connect ?? null,
    tls: connection?.tls ?? null,
    firstByte: sent && headersAt !== null ? headersAt - sent.at : null,
    download: headersAt === null ? null : now - headersAt,
    total: now - startedAt,
    reused,
  };
}
