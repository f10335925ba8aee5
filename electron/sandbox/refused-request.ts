import type { Answer } from "./answers.ts";
import type { SignatureDiagnosis } from "./diagnose-signature.ts";
import type { ReceivedRequest } from "./received-request.ts";
import { SignatureRefusal } from "./refusal.ts";

/**
 * One request that was refused, and why; no secret is in it, so that a screen or a log may show it.
 * - `at`: milliseconds since the epoch by the sandbox's clock.
 * - `sentence`: what bunq says; `why`: what is really the matter, null when bunq's sentence is all.
 * - `signature`: null unless it was refused for its signature.
 */
export interface RefusedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly sentence: string;
  readonly why: string | null;
  readonly signature: SignatureDiagnosis | null;
}

/** What is to be told about a request, or null when its answer is no refusal. */
export function refusedRequest(request: ReceivedRequest, answer: Answer): RefusedRequest | null {
  const { refusal, status } = answer;
  if (refusal === undefined) return null;
  const { at, method, path } = request;
  const signature = refusal instanceof SignatureRefusal ? refusal.diagnosis : null;
  return { at, method, path, status, sentence: refusal.english, why: refusal.hint, signature };
}

/** What a terminal shows beside sentence and reason: of a wrong signature, what was tried. */
export function detailsOf({ signature }: RefusedRequest): readonly string[] {
  if (signature === null) return [];
  const { hashed, signedSha256, tried } = signature;
  const trials = tried.map(({ tried: what, matches }) => `${what}: ${matches ? "YES" : "no"}`);
  return [
    `checked  ${hashed.bytes} bytes of body, ${hashed.ending}, SHA-256 ${hashed.sha256}`,
    ...(signedSha256 === null ? [] : [`signed   bytes whose SHA-256 is ${signedSha256}`]),
    `tried    ${trials.join("; ")}`,
  ];
}
