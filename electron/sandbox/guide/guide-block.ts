/** A part of the guide, which is written once and shown as a page and as text. */
export type GuideBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "rows"; readonly rows: readonly (readonly [name: string, value: string])[] };

export interface GuideSection {
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** One paragraph; line ends in the source mean nothing. */
export function text(...lines: readonly string[]): GuideBlock {
  return { kind: "text", text: lines.join(" ") };
}

export function code(...lines: readonly string[]): GuideBlock {
  return { kind: "code", code: lines.join("\n") };
}

export function rows(...pairs: readonly (readonly [string, string])[]): GuideBlock {
  return { kind: "rows", rows: pairs };
}
