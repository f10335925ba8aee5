import type { Rectangle } from "electron";
import { z } from "zod";

/** The layout is complete from here on; also the page's own lower bound. */
export const smallestWindow = { width: 1024, height: 700 } as const;

const usualWindow = { width: 1280, height: 800 } as const;

/** How much of the window's upper edge has to lie on a display for a person to get hold of it. */
const grip = { width: 120, height: 40 } as const;

const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

/** The document `window`: bounds in device-independent pixels, as before maximizing. */
export type WindowState = z.infer<typeof windowStateSchema>;

/** Where the window opens. Without `x` and `y` the system centres it. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/**
 * The place of last time, if one can still reach it: a display may be gone, or have become smaller.
 * `workAreas` are those of the displays present now.
 */
export function placeWindow(stored: unknown, workAreas: readonly Rectangle[]): WindowPlace {
  const state = windowStateSchema.safeParse(stored).data;
  if (!state) return { ...usualWindow, maximized: false };
  const area = workAreas.find((candidate) => isInReach(state, candidate));
  if (!area) return { ...usualWindow, maximized: state.maximized };
  return {
    x: state.x,
    y: state.y,
    width: Math.max(smallestWindow.width, Math.min(state.width, area.width)),
    height: Math.max(smallestWindow.height, Math.min(state.height, area.height)),
    maximized: state.maximized,
  };
}

function isInReach({ x, y, width }: WindowState, area: Rectangle): boolean {
  const shared = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return shared >= grip.width && y >= area.y && y <= area.y + area.height - grip.height;
}
