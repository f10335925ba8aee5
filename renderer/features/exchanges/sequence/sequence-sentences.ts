import type { SequenceCall, SequenceModel } from "./sequence-model.ts";

const verdicts: Readonly<Record<NonNullable<SequenceCall["signature"]>, string>> = {
  verified: "its signature is verified",
  "not-checked": "its signature could not be checked yet",
  unsigned: "it is not signed",
  mismatch: "its signature does not fit",
};

/** The sequence in words: one sentence for each call, in their order. */
export function sequenceSentences({ participants, calls }: SequenceModel): readonly string[] {
  return calls.map((call) => {
    const whom = participants[call.to]?.name ?? "bunq";
    const how = [
      call.token === null ? "without a token" : `with the ${call.token}`,
      call.key === null ? "unsigned" : `signed with key ${call.key}`,
      call.carries.length === 0 ? null : `carrying ${list(call.carries)}`,
    ].filter((part) => part !== null);
    return `${call.belongsTo}: you send ${call.request} to ${whom}, ${how.join(", ")}. ${answer(whom, call)}`;
  });
}

function answer(whom: string, { status, brings, signature }: SequenceCall): string {
  if (status === "No answer") return "No answer came.";
  const what = brings.length === 0 ? "" : ` with ${list(brings)}`;
  const verdict = signature === null ? "" : `; ${verdicts[signature]}`;
  return `${whom} answers ${status}${what}${verdict}.`;
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
