import { useEffect, useState } from "react";
import type { Exchange, ExchangeBody } from "../../../../shared/contract/exchange.ts";
import type { JsonDifferences } from "../../../../shared/json/compare-json.ts";
import { openJsonDocument } from "../../../json-document/open-json-document.ts";
import { readWholeBody, type BodyKey } from "../details/read-whole-body.ts";
import { bodyOf, comparableBodies } from "./comparable-bodies.ts";
import { diffLines, type LineDifferences } from "./diff-lines.ts";

/**
 * - `same`, `apart`: known without reading them; the words say what is known.
 * - `values`: both are JSON, compared by path. `lines`: they are not, compared as texts, of which
 *   `isCut` says that only their beginnings were.
 */
export type BodyComparison =
  | { readonly phase: "running" }
  | { readonly phase: "same" | "apart"; readonly words: string }
  | { readonly phase: "values"; readonly compared: JsonDifferences }
  | { readonly phase: "lines"; readonly compared: LineDifferences; readonly isCut: boolean };

const running: BodyComparison = { phase: "running" };

/** Compares a body of two exchanges, in a worker where they have to be read. */
export function useBodyComparison(
  from: Exchange,
  to: Exchange,
  which: BodyKey["which"],
): BodyComparison {
  const [outcome, setOutcome] = useState<{ of: unknown[]; comparison: BodyComparison } | null>(
    null,
  );
  const known = comparableBodies(from, to, which);
  const isKnown = known !== null;
  useEffect(() => {
    if (isKnown) return undefined;
    let isWanted = true;
    const run = async () => {
      const comparison = await compareBodies(from, to, which);
      if (isWanted) setOutcome({ of: [from, to, which], comparison });
    };
    void run();
    return () => {
      isWanted = false;
    };
  }, [from, to, which, isKnown]);
  if (known !== null) return known;
  const asked = [from, to, which];
  const isCurrent = outcome !== null && asked.every((part, at) => part === outcome.of[at]);
  return isCurrent ? outcome.comparison : running;
}

async function compareBodies(
  from: Exchange,
  to: Exchange,
  which: BodyKey["which"],
): Promise<BodyComparison> {
  try {
    const [before, after] = await Promise.all([read(from, which), read(to, which)]);
    if (before === null || after === null) {
      return { phase: "apart", words: "One of these bodies is no longer kept." };
    }
    const compared = await compareInWorker(before, after);
    if (compared !== null) return { phase: "values", compared };
    const texts = [bodyOf(from, which), bodyOf(to, which)];
    return {
      phase: "lines",
      compared: diffLines(texts[0]?.text ?? "", texts[1]?.text ?? ""),
      isCut: texts.some(isCutBody),
    };
  } catch {
    // told in the place of the differences
    return { phase: "apart", words: "These bodies could not be read from where they are kept." };
  }
}

function read({ line: { id, accountId } }: Exchange, which: BodyKey["which"]) {
  return readWholeBody({ accountId, exchangeId: id, which });
}

async function compareInWorker(before: Blob, after: Blob): Promise<JsonDifferences | null> {
  const document = openJsonDocument(after);
  try {
    return await document.compareValuesWith(before);
  } finally {
    document.close();
  }
}

function isCutBody(body: ExchangeBody | null): boolean {
  return body !== null && (body.text?.length ?? 0) < body.units;
}
