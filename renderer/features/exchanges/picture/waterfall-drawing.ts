import type { Exchange } from "../../../../shared/contract/exchange.ts";
import { waterfallBars } from "../../../components/waterfall/waterfall-bars.ts";
import { formatMilliseconds } from "../../exchange/format-milliseconds.ts";
import { cutMiddle } from "./cut-middle.ts";
import { text, type Drawing, type Shape } from "./drawing.ts";

const width = 640;
const margin = 16;
const trackLeft = 112;
const trackRight = 536;
const firstRow = 68;
const rowHeight = 26;
const inks = {
  dns: "info",
  connect: "info",
  tls: "info",
  firstByte: "accent",
  download: "info",
} as const;

const names = {
  dns: "DNS",
  connect: "Connect",
  tls: "TLS",
  firstByte: "Waiting",
  download: "Download",
} as const;

/** Where the time of one exchange went, as bars one after the other on one scale. */
export function waterfallDrawing({ line, timings }: Exchange): Drawing {
  const bars = waterfallBars(timings);
  const call = `${line.method} ${line.path}`;
  const end = firstRow + bars.length * rowHeight;
  const connection = timings.reused ? "Connection kept alive from before" : "New connection";
  const shapes: Shape[] = [
    text(margin, 26, cutMiddle(call, 66), { mono: true, bold: true }),
    text(margin, 44, connection, { ink: "ink-2" }),
    ...bars.flatMap((bar, at) => barShapes(bar, firstRow + at * rowHeight)),
    { kind: "line", from: [margin, end + 2], to: [width - margin, end + 2], ink: "line-strong" },
    text(margin, end + 22, "Total", { bold: true }),
    text(width - margin, end + 22, formatMilliseconds(timings.total), {
      mono: true,
      bold: true,
      anchor: "end",
    }),
  ];
  const told = bars
    .filter(({ duration }) => duration !== null)
    .map(({ phase, duration }) => `${names[phase]} ${formatMilliseconds(duration ?? 0)}`);
  const total = `${formatMilliseconds(timings.total)} in all`;
  return {
    width,
    height: end + 38,
    title: `Time of ${call}`,
    description: `${connection}. ${[...told, total].join(", ")}.`,
    shapes,
  };
}

type Bar = ReturnType<typeof waterfallBars>[number];

function barShapes({ phase, duration, left, width: length }: Bar, top: number): readonly Shape[] {
  const baseline = top + 17;
  const isThere = duration !== null;
  const scale = (trackRight - trackLeft) / 100;
  const label = text(margin, baseline, names[phase], { ink: isThere ? "ink-2" : "ink-3" });
  const time = text(width - margin, baseline, isThere ? formatMilliseconds(duration) : "none", {
    ink: isThere ? "ink" : "ink-3",
    mono: isThere,
    anchor: "end",
  });
  const track: Shape = {
    kind: "line",
    from: [trackLeft, top + 13],
    to: [trackRight, top + 13],
    ink: "line-soft",
  };
  if (!isThere) return [label, track, time];
  const bar: Shape = {
    kind: "box",
    x: round(trackLeft + left * scale),
    y: top + 8,
    // a phase of half a millisecond is still to be seen
    width: round(Math.max(2, length * scale)),
    height: 10,
    radius: 2,
    fill: inks[phase],
  };
  return [label, track, bar, time];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
