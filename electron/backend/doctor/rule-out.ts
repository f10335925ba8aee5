import { clockIsOffMs, saysSignature, type Facts } from "./facts.ts";

function network({ call }: Facts): string | null {
  if (!call?.answer?.fromBunq) return null;
  return "The network: an answer with bunq's response ID arrived.";
}

function clock({ call }: Facts): string | null {
  const offset = call?.clockOffsetMs ?? null;
  if (offset === null || Math.abs(offset) >= clockIsOffMs) return null;
  return offset === 0
    ? "The clock: this machine's and the answer's agree."
    : `The clock: the answer's is ${Math.round(Math.abs(offset) / 1000)} s ${offset > 0 ? "ahead" : "behind"}, which bunq does not mind.`;
}

function requestSignature(facts: Facts): string | null {
  const { call } = facts;
  if (call?.ownSignature !== "own" || call.answer === null || saysSignature(facts)) return null;
  return "The request's signature: it verifies here over the bytes that were sent.";
}

function changedAnswer({ call }: Facts): string | null {
  if (call?.answer?.signature !== "verified") return null;
  return "A changed answer: it carries bunq's signature.";
}

/** What an answer excludes whichever row it is, each with the fact that says so. */
export function ruleOut(facts: Facts): readonly string[] {
  return [network, changedAnswer, requestSignature, clock].flatMap((rule) => rule(facts) ?? []);
}
