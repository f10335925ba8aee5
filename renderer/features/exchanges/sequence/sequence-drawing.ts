import { cutMiddle } from "../picture/cut-middle.ts";
import {
  arrowHead,
  text,
  type Drawing,
  type Ink,
  type Shape,
  type TextPart,
} from "../picture/drawing.ts";
import type { SequenceCall, SequenceModel, SequenceParticipant } from "./sequence-model.ts";
import { sequenceSentences } from "./sequence-sentences.ts";

const margin = 20;
/** Where our own line stands; left of it each call is named. */
const ownLine = 190;
const bunqLine = 790;
const otherWidth = 240;
const rightOfLast = 110;
const headTop = 16;
const headHeight = 40;
const headWidth = 168;
const firstCall = 68;
const callHeight = 102;
const timeFormat = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

const verdicts: Readonly<
  Record<NonNullable<SequenceCall["signature"]>, readonly [words: string, ink: Ink]>
> = {
  verified: ["✓ signature verified", "ok"],
  "not-checked": ["signature not checked yet", "ink-3"],
  unsigned: ["not signed", "warn"],
  mismatch: ["✗ signature does not fit", "bad"],
};

/** Lifelines from top to bottom, one arrow there and one back for each call. */
export function sequenceDrawing(model: SequenceModel): Drawing {
  const { participants, calls } = model;
  const last = lineOf(participants.length - 1);
  const width = Math.max(bunqLine, last) + rightOfLast;
  const end = firstCall + calls.length * callHeight;
  const count = calls.length === 1 ? "1 call" : `${calls.length} calls`;
  return {
    width,
    height: end + 20,
    title: `Sequence of the onboarding, ${count}`,
    description: sequenceSentences(model)
      .map((sentence, at) => `${at + 1}. ${sentence}`)
      .join(" "),
    shapes: [
      ...participants.flatMap((participant, at) => headShapes(participant, lineOf(at), end)),
      ...calls.flatMap((call, at) => callShapes(call, at, firstCall + at * callHeight, width)),
    ],
  };
}

function lineOf(place: number): number {
  return place === 0 ? ownLine : bunqLine + (place - 1) * otherWidth;
}

function headShapes({ name, host }: SequenceParticipant, x: number, end: number): Shape[] {
  const top = headTop + 16;
  return [
    { kind: "line", from: [x, headTop + headHeight], to: [x, end], ink: "line-strong" },
    {
      kind: "box",
      x: x - headWidth / 2,
      y: headTop,
      width: headWidth,
      height: headHeight,
      radius: 6,
      fill: host === null ? "accent-soft" : "sunken",
      stroke: host === null ? "accent" : "line-strong",
    },
    text(x, top, cutMiddle(name, 26), { bold: true, anchor: "middle", size: 13 }),
    text(x, top + 15, cutMiddle(host ?? "Sandgate, with your keys", 26), {
      ink: "ink-2",
      anchor: "middle",
      size: 10.5,
      mono: host !== null,
    }),
  ];
}

function callShapes(call: SequenceCall, at: number, top: number, width: number): Shape[] {
  const to = lineOf(call.to);
  const there = top + 32;
  const back = top + 78;
  const left = ownLine + 14;
  const room = to - ownLine - 28;
  const isAnswered = call.status !== "No answer";
  const rule: Shape[] =
    at === 0
      ? []
      : [{ kind: "line", from: [margin, top], to: [width - margin, top], ink: "line-soft" }];
  return [
    ...rule,
    text(margin, top + 28, `${at + 1}`, { ink: "ink-3", mono: true }),
    text(margin + 24, top + 28, cutMiddle(call.belongsTo, 18), { bold: true, size: 13 }),
    text(margin + 24, top + 45, timeFormat.format(call.at), { ink: "ink-3", mono: true, size: 11 }),
    text(left, there - 9, cutMiddle(call.request, Math.floor(room / 7.4)), { mono: true }),
    { kind: "line", from: [ownLine, there], to: [to - 7, there], ink: "accent", width: 1.5 },
    arrowHead(to, there, 1, "accent"),
    text(left, there + 16, fitting(howParts(call), Math.floor(room / 5.6)), {
      ink: "ink-2",
      size: 11.5,
    }),
    ...(isAnswered ? answerShapes(call, { to, back, left, room }) : lostShapes({ to, back, room })),
  ];
}

interface Span {
  readonly to: number;
  readonly back: number;
  readonly room: number;
}

function answerShapes(call: SequenceCall, span: Span & { readonly left: number }): Shape[] {
  const { to, back, left, room } = span;
  const verdict = call.signature === null ? null : verdicts[call.signature];
  const right = to - 14;
  return [
    { kind: "line", from: [ownLine + 7, back], to: [to, back], ink: call.tone, dashed: true },
    arrowHead(ownLine, back, -1, call.tone),
    text(left, back - 8, fitting(answerParts(call), Math.floor(room / 6.4)), { size: 12 }),
    ...(verdict === null
      ? []
      : [text(right, back + 15, verdict[0], { ink: verdict[1], anchor: "end", size: 11 })]),
  ];
}

function lostShapes({ to, back, room }: Span): Shape[] {
  const middle = ownLine + 14 + room / 2;
  return [
    { kind: "line", from: [middle, back], to: [to, back], ink: "bad", dashed: true },
    text(middle - 8, back + 4, "No answer", { ink: "bad", bold: true, anchor: "end" }),
  ];
}

function howParts({ token, key, carries }: SequenceCall): readonly TextPart[] {
  return [
    ...(token === null
      ? [{ text: "no token" }]
      : [{ text: "with " }, { text: token, ink: "accent", bold: true } as const]),
    { text: key === null ? " · not signed" : ` · signed with key ${key}` },
    ...(carries.length === 0
      ? []
      : [{ text: " · carries " }, { text: carries.join(", "), ink: "ink", bold: true } as const]),
  ];
}

function answerParts({ status, tone, brings }: SequenceCall): readonly TextPart[] {
  if (brings.length === 0) return [{ text: status, ink: tone, bold: true }];
  return [
    { text: status, ink: tone, bold: true },
    { text: "  brings ", ink: "ink-2" },
    { text: brings.join(", "), bold: true },
  ];
}

/** Letters of this size are about as wide; what is longer loses its end. */
function fitting(parts: readonly TextPart[], most: number): readonly TextPart[] {
  let left = most;
  return parts.flatMap((part) => {
    if (left <= 0) return [];
    const shown = part.text.length > left ? `${part.text.slice(0, left)}…` : part.text;
    left -= part.text.length;
    return [{ ...part, text: shown }];
  });
}
