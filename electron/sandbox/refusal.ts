import type { SignatureDiagnosis } from "./diagnose-signature.ts";

/**
 * A request that is answered with an error.
 * - `english` and `dutch`: bunq's sentence in both languages it answers in.
 * - `hint`: what is really the matter, for the `X-Sandbox-Hint` header and the log. bunq sends no
 *   such header; one of its sentences covers half a dozen causes, and a sandbox may say which.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly english: string;
  readonly dutch: string;
  readonly hint: string | null;

  constructor(status: number, english: string, dutch: string, hint: string | null = null) {
    super(english);
    this.name = "Refusal";
    this.status = status;
    this.english = english;
    this.dutch = dutch;
    this.hint = hint;
  }
}

/** A wrong signature, with what is known about it. */
export class SignatureRefusal extends Refusal {
  readonly diagnosis: SignatureDiagnosis;

  constructor(status: number, diagnosis: SignatureDiagnosis) {
    const dutch = "De handtekening van het verzoek is ongeldig.";
    super(status, "The request signature is invalid.", dutch, diagnosis.sentence);
    this.name = "SignatureRefusal";
    this.diagnosis = diagnosis;
  }
}
