/** What something in a picture means; each theme has a colour for it. */
export type Ink =
  | "surface"
  | "ink"
  | "ink-2"
  | "ink-3"
  | "line-soft"
  | "line-strong"
  | "accent"
  | "accent-soft"
  | "ok"
  | "warn"
  | "bad"
  | "info"
  | "sunken";

export interface TextPart {
  readonly text: string;
  readonly ink?: Ink;
  readonly bold?: boolean;
}

/** `y` of a text is its baseline. `mono`: for what went over the wire. */
export type Shape =
  | {
      readonly kind: "line";
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly ink: Ink;
      readonly dashed?: boolean;
      readonly width?: number;
    }
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: Ink;
      readonly stroke?: Ink;
    }
  | {
      readonly kind: "area";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly fill: Ink;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      /** One piece after the other, each as the whole unless it says otherwise. */
      readonly parts: readonly TextPart[];
      readonly ink: Ink;
      readonly size: number;
      readonly mono?: boolean;
      readonly bold?: boolean;
      readonly anchor?: "start" | "middle" | "end";
    };

/** A picture as plain data: drawn in the window and written as a file from the same shapes. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The same in words. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export type TextShape = Shape & { readonly kind: "text" };

/** Words at a place: 12 pixels high, in ink, unless it is said otherwise. */
export function text(
  x: number,
  y: number,
  words: string | readonly TextPart[],
  rest: Partial<Omit<TextShape, "parts">> = {},
): TextShape {
  const parts = typeof words === "string" ? [{ text: words }] : words;
  return { kind: "text", x, y, parts, ink: "ink", size: 12, ...rest };
}

/** An arrow head whose tip is at `x`; `direction` 1 points to the right. */
export function arrowHead(x: number, y: number, direction: 1 | -1, ink: Ink): Shape {
  const back = x - direction * 8;
  return {
    kind: "area",
    fill: ink,
    points: [
      [x, y],
      [back, y - 4],
      [back, y + 4],
    ],
  };
}
