import type { Exchange, ExchangeBody } from "../../../../shared/contract/exchange.ts";

/** What is known of two bodies without reading them. */
export interface KnownComparison {
  readonly phase: "same" | "apart";
  readonly words: string;
}

export function bodyOf(exchange: Exchange, which: "request" | "response"): ExchangeBody | null {
  return (which === "request" ? exchange.request : exchange.response)?.body ?? null;
}

/** Whether two bodies need not, or cannot, be read to be compared; null when they are to be. */
export function comparableBodies(
  from: Exchange,
  to: Exchange,
  which: "request" | "response",
): KnownComparison | null {
  const before = bodyOf(from, which);
  const after = bodyOf(to, which);
  if (before === null || after === null) {
    const words = before === after ? "Neither got an answer." : "Only one of them got an answer.";
    return { phase: "apart", words };
  }
  if (before.bytes === 0 && after.bytes === 0) return { phase: "same", words: "Both are empty." };
  if (before.sha256 !== "" && before.sha256 === after.sha256) {
    return { phase: "same", words: `The same ${before.bytes.toLocaleString("en")} bytes.` };
  }
  if (before.bytes === 0 || after.bytes === 0) {
    return { phase: "apart", words: "One of them is empty." };
  }
  if (before.withheld !== null || after.withheld !== null) {
    return { phase: "apart", words: before.withheld ?? after.withheld ?? "" };
  }
  return null;
}
