import { rounded } from "../measure.ts";
import { durationText, timesFaster, type Duration } from "./duration.ts";
import type { Measurements } from "./measure-viewer.ts";
import type { Action, Viewer } from "./viewer.ts";

const actions = ["open", "expandAll", "collapseAll", "search"] as const;

/** A line for each action: `10 MB, open: Sandgate 40.1 ms, CodeMirror 6 549 ms`. */
export function timeLines(
  measurements: Measurements,
  viewers: readonly Viewer[],
  megabytes: number,
): readonly string[] {
  return actions.map((action) => {
    const cells = viewers.map(({ name }) => {
      const duration = measurements.of(name, megabytes, action);
      return `${name} ${duration === null ? "not run" : durationText(duration)}`;
    });
    return `${megabytes} MB, ${action}: ${cells.join(", ")}`;
  });
}

/** How many times faster ours is: their time divided by our time. */
export interface ComparedFigure {
  readonly name: string;
  readonly their: string;
  readonly megabytes: number;
  readonly action: Action;
}

/** The figure and the line that explains it; the figure is a lower bound where the line says so. */
export function compare(
  measurements: Measurements,
  ours: Viewer,
  { name, their, megabytes, action }: ComparedFigure,
): { readonly value: number; readonly line: string } {
  const ourTime = required(measurements.of(ours.name, megabytes, action), name);
  const theirTime = required(measurements.of(their, megabytes, action), name);
  const { times, atLeast } = timesFaster(ourTime, theirTime);
  const amount = `${atLeast ? "at least " : ""}${times.toFixed(2)}`;
  return {
    value: rounded(times),
    line: `${name}: ${amount} (${their} ${durationText(theirTime)}, ours ${durationText(ourTime)})`,
  };
}

function required(duration: Duration | null, figure: string): Duration {
  if (duration === null) throw new Error(`${figure} was not measured.`);
  return duration;
}
