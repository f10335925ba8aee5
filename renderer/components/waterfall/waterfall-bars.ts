import type { Exchange } from "../../../shared/contract/exchange.ts";

export interface WaterfallBar {
  readonly phase: "dns" | "connect" | "tls" | "firstByte" | "download";
  readonly label: string;
  /** Milliseconds; null when the phase did not happen. */
  readonly duration: number | null;
  /** Where the bar begins and how long it is, in percent of the whole. */
  readonly left: number;
  readonly width: number;
}

const phases = [
  ["dns", "DNS"],
  ["connect", "Connect"],
  ["tls", "TLS"],
  ["firstByte", "First byte"],
  ["download", "Download"],
] as const;

/** The phases one after the other on one scale. A total larger than their sum leaves a gap at the end. */
export function waterfallBars(timings: Exchange["timings"]): readonly WaterfallBar[] {
  const sum = phases.reduce((total, [phase]) => total + Math.max(0, timings[phase] ?? 0), 0);
  const whole = Math.max(timings.total, sum, Number.MIN_VALUE);
  let before = 0;
  return phases.map(([phase, label]) => {
    const duration = timings[phase];
    const length = Math.max(0, duration ?? 0);
    const bar = {
      phase,
      label,
      duration,
      left: (before / whole) * 100,
      width: (length / whole) * 100,
    };
    before += length;
    return bar;
  });
}
