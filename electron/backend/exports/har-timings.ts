import type { Exchange } from "../../../shared/contract/exchange.ts";

export interface HarTimings {
  readonly blocked: number;
  readonly dns: number;
  readonly connect: number;
  readonly ssl: number;
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
}

/** A thousandth of a millisecond is more than any clock here knows. */
function round(milliseconds: number): number {
  return Math.round(Math.max(0, milliseconds) * 1000) / 1000;
}

/**
 * The phases as HAR 1.2 counts them: the handshake of TLS is part of `connect`, and is told by `ssl`
 * besides; what did not happen is -1; `time` is the sum of the others. What no phase accounts for,
 * such as waiting for a connection, is `blocked`.
 */
export function harTimings(timings: Exchange["timings"]): {
  readonly time: number;
  readonly timings: HarTimings;
} {
  const { dns, connect, tls, firstByte, download, total } = timings;
  const connecting = connect === null && tls === null ? null : (connect ?? 0) + (tls ?? 0);
  const known = (dns ?? 0) + (connecting ?? 0) + (firstByte ?? 0) + (download ?? 0);
  const phases = {
    blocked: round(total - known),
    dns: dns === null ? -1 : round(dns),
    connect: connecting === null ? -1 : round(connecting),
    ssl: tls === null ? -1 : round(tls),
    // the bytes of a request leave at once; nothing here measures them apart from the wait
    send: 0,
    wait: round(firstByte ?? 0),
    receive: round(download ?? 0),
  };
  const { ssl: _within, ...counted } = phases;
  const time = Object.values(counted).reduce((sum, one) => sum + Math.max(0, one), 0);
  return { time: round(time), timings: phases };
}
