import type { RefusedRequest } from "../../../shared/contract/local-sandbox.ts";

/** The second a request was refused in, by the sandbox's clock, e.g. `2026-11-21 06:50:12 UTC`. */
export function secondOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** A refused request with all that is known of why, for a report or a colleague. */
export function refusalText(refused: RefusedRequest): string {
  const { at, method, path, status, sentence, why, signature } = refused;
  const lines = [
    `${secondOf(at)}  ${method} ${path}  ${status}`,
    `bunq’s words: ${sentence}`,
    ...(why === null ? [] : [`Why: ${why}`]),
  ];
  if (signature === null) return lines.join("\n");
  const { hashed, signedSha256, tried } = signature;
  return [
    ...lines,
    `Checked: ${hashed.bytes} bytes of body, ${hashed.ending}, SHA-256 ${hashed.sha256}`,
    ...(signedSha256 === null ? [] : [`Signed: bytes with SHA-256 ${signedSha256}`]),
    ...tried.map((trial) => `Tried: ${trial.tried}: ${trial.matches ? "matches" : "no match"}`),
  ].join("\n");
}

/** Requests with a key each that stays when newer ones come before it; no two are told apart by time. */
export function withKeys(newestFirst: readonly RefusedRequest[]) {
  const seen = new Map<string, number>();
  return newestFirst
    .toReversed()
    .map((refused) => {
      const what = `${refused.at} ${refused.method} ${refused.path}`;
      const before = seen.get(what) ?? 0;
      seen.set(what, before + 1);
      return { refused, key: `${what} ${before}` };
    })
    .toReversed();
}
