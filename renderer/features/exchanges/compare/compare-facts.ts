import type { Exchange } from "../../../../shared/contract/exchange.ts";
import { formatMilliseconds } from "../../exchange/format-milliseconds.ts";
import { statusWords } from "../../exchange/status-words.ts";
import { belongsTo } from "../purpose-words.ts";

/** One thing that is known of both, as people read it. */
export interface ComparedFact {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly isSame: boolean;
}

const verdicts = {
  verified: "Verified",
  mismatch: "Does not fit",
  unsigned: "Unsigned",
  "not-checked": "Not checked yet",
} as const;

const phases = [
  ["dns", "DNS"],
  ["connect", "Connect"],
  ["tls", "TLS"],
  ["firstByte", "Waiting"],
  ["download", "Download"],
] as const;

/** The two exchanges fact by fact: what was asked, what came of it, how long it took. */
export function compareFacts(from: Exchange, to: Exchange): readonly ComparedFact[] {
  const fact = (label: string, read: (exchange: Exchange) => string): ComparedFact => {
    const [one, other] = [read(from), read(to)];
    return { label, from: one, to: other, isSame: one === other };
  };
  return [
    fact("Request line", ({ request }) => request.requestLine),
    fact("Host", ({ line }) => line.host),
    fact("Belongs to", ({ line }) => belongsTo(line)),
    fact("Token sent along", ({ line }) => line.token ?? "none"),
    fact("Signed with", ({ line }) => line.signedWith ?? "nothing"),
    fact("Status", ({ line }) => statusWords(line.status)),
    fact("Answer’s signature", ({ line }) =>
      line.signature === null ? "none" : verdicts[line.signature],
    ),
    fact("Body sent", ({ request }) => bytesWords(request.body.bytes)),
    fact("Body received", ({ response }) => (response ? bytesWords(response.body.bytes) : "none")),
    fact("Connection", ({ timings }) => (timings.reused ? "kept alive" : "new")),
    ...phases.map(([phase, label]) => fact(label, ({ timings }) => duration(timings[phase]))),
    fact("Total", ({ timings }) => duration(timings.total)),
  ];
}

function duration(milliseconds: number | null): string {
  return milliseconds === null ? "none" : formatMilliseconds(milliseconds);
}

function bytesWords(bytes: number): string {
  return `${bytes.toLocaleString("en")} byte${bytes === 1 ? "" : "s"}`;
}
