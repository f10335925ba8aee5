import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import { statusTone, type Tone } from "../../exchange/status-tone.ts";
import { statusWords } from "../../exchange/status-words.ts";
import { belongsTo, type ExchangePurpose } from "../purpose-words.ts";

/** Who takes part. `host`: where it is reached; null for us. */
export interface SequenceParticipant {
  readonly name: string;
  readonly host: string | null;
}

/**
 * One call and its answer.
 * - `to`: place of the participant that was called.
 * - `key`: the beginning of our key's fingerprint; null for an unsigned call.
 * - `carries`, `brings`: what the bodies held, secrets by their short names.
 */
export interface SequenceCall {
  readonly id: string;
  readonly belongsTo: string;
  readonly at: number;
  readonly to: number;
  readonly request: string;
  readonly token: string | null;
  readonly key: string | null;
  readonly carries: readonly string[];
  readonly status: string;
  readonly tone: Tone;
  readonly brings: readonly string[];
  readonly signature: ExchangeLine["signature"];
}

/** Who sent which token where, and what was signed with what. We are the first participant. */
export interface SequenceModel {
  readonly participants: readonly SequenceParticipant[];
  readonly calls: readonly SequenceCall[];
  /** How many calls were left out. */
  readonly left: number;
}

/** What a body holds beside secrets, which a line does not say but its call does. */
const carried: Readonly<Partial<Record<ExchangePurpose, readonly string[]>>> = {
  installation: ["our public key"],
};

const brought: Readonly<Partial<Record<ExchangePurpose, readonly string[]>>> = {
  installation: ["bunq’s public key"],
  device: ["device ID"],
  session: ["user ID"],
  user: ["the user"],
};

/** The calls, in the order they were made, as what happened between those who took part. */
export function sequenceModel(lines: readonly ExchangeLine[], left = 0): SequenceModel {
  const hosts = hostsOf(lines);
  return {
    participants: [
      { name: "You", host: null },
      ...hosts.map((host, at) => ({ name: at === 0 ? "bunq" : nameOf(host, lines), host })),
    ],
    calls: lines.map((line) => describeCall(line, 1 + hosts.indexOf(line.host))),
    left,
  };
}

/** The API's first: where most of what is not OAuth goes to. */
function hostsOf(lines: readonly ExchangeLine[]): readonly string[] {
  const others = lines.filter(({ purpose }) => purpose !== "oauth");
  const main = mostFrequent((others.length > 0 ? others : lines).map(({ host }) => host));
  const hosts = [...new Set(lines.map(({ host }) => host))];
  return main === null ? hosts : [main, ...hosts.filter((host) => host !== main)];
}

function mostFrequent(hosts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function nameOf(host: string, lines: readonly ExchangeLine[]): string {
  const isOauth = lines.every((line) => line.host !== host || line.purpose === "oauth");
  return isOauth ? "bunq’s OAuth" : host;
}

function describeCall(line: ExchangeLine, to: number): SequenceCall {
  const { purpose, method, path, query, status } = line;
  const isDone = status !== null && status >= 200 && status < 300;
  return {
    id: line.id,
    belongsTo: belongsTo(line),
    at: line.startedAt,
    to,
    request: `${method} ${path}${query}`,
    token: line.token,
    key: line.signedWith === null ? null : shortFingerprint(line.signedWith),
    carries: [...(carried[purpose] ?? []), ...line.sends],
    status: statusWords(status),
    tone: statusTone(status),
    brings: [...new Set([...line.brings, ...(isDone ? (brought[purpose] ?? []) : [])])],
    signature: line.signature,
  };
}

const shownPairs = 4;

/** Enough of a fingerprint to tell the keys of one picture apart. */
export function shortFingerprint(fingerprint: string): string {
  const pairs = fingerprint.split(":");
  return pairs.length > shownPairs ? `${pairs.slice(0, shownPairs).join(":")}…` : fingerprint;
}
