import type { SignatureDiagnosis } from "./diagnose-signature.ts";
import { Refusal, SignatureRefusal } from "./refusal.ts";

/*
 * Every sentence the sandbox refuses with. "Recorded" ones were seen coming from bunq, in its SDKs'
 * issue threads or test fixtures, and clients match on them: do not correct their wording. The rest
 * is ours, since no recording is known. All Dutch but the two marked ones is ours too.
 */

/** Recorded. One sentence for a wrong, unknown, revoked or expired key and for a wrong address. */
export function credentialsIncorrect(hint: string): Refusal {
  return new Refusal(
    400,
    "User credentials are incorrect. Incorrect API key or IP address.",
    "Gebruikersgegevens zijn onjuist. Onjuiste API-sleutel of onjuist IP-adres.",
    hint,
  );
}

/** Recorded, the Dutch too: the session ended. */
export function insufficientAuthorisation(hint: string): Refusal {
  return new Refusal(401, "Insufficient authorisation.", "Onvoldoende autorisatie.", hint);
}

/** Recorded: no token, an unknown one, or one of the wrong kind. */
export function insufficientAuthentication(hint: string): Refusal {
  return new Refusal(403, "Insufficient authentication.", "Onvoldoende authenticatie.", hint);
}

/** Recorded in 2017/18: a session token where the installation token belongs. */
export function alreadyHasSession(): Refusal {
  return new Refusal(
    400,
    "Authentication token already has a user session.",
    "Authenticatietoken heeft al een gebruikerssessie.",
    "This call takes the installation token; the request carries a session token.",
  );
}

/** Recorded with 400; bunq's error table says 401 and a partner page 466, hence the parameter. */
export function signatureInvalid(status: number, diagnosis: SignatureDiagnosis): Refusal {
  return new SignatureRefusal(status, diagnosis);
}

/** Status documented, sentence from the title of bunq's error table. */
export function signatureRequired(): Refusal {
  return new Refusal(
    466,
    "Request signature is required for this operation.",
    "Voor deze bewerking is een handtekening vereist.",
    "Sign the exact bytes of the body and send X-Bunq-Client-Signature.",
  );
}

/** Recorded. */
export function wrongModulusLength(bits: number): Refusal {
  return new Refusal(
    400,
    `Provided client public key has an incorrect modulus length. Modulus length must be "2048", got "${bits}"`,
    `De opgegeven publieke sleutel heeft een onjuiste moduluslengte. De moduluslengte moet "2048" zijn, maar is "${bits}"`,
  );
}

/** Reported by users in these words. */
export function clientKeyInvalid(hint: string): Refusal {
  return new Refusal(400, "Client Public Key Invalid", "Publieke sleutel ongeldig", hint);
}

/** That bunq refuses a key pair twice is known, its sentence is not. */
export function clientKeyUsed(): Refusal {
  return new Refusal(
    400,
    "Client public key is already in use by another installation.",
    "De publieke sleutel is al in gebruik bij een andere installatie.",
    "Every installation needs a key pair of its own; generate a new one.",
  );
}

/** Recorded with two digits and the singular "second"; clients parse the numbers out of it. */
export function tooManyRequests(calls: number, seconds: number): Refusal {
  return new Refusal(
    429,
    `Too many requests. You can do a maximum of ${calls} calls per ${seconds} second to this endpoint.`,
    `Te veel verzoeken. U kunt maximaal ${calls} verzoeken per ${seconds} seconde naar dit endpoint sturen.`,
  );
}

/** Recorded for monetary accounts, the Dutch too. */
export function accountNotFound(id: string): Refusal {
  return new Refusal(
    404,
    `Monetary account for id "${id}" not found.`,
    `Rekening met id "${id}" is niet gevonden.`,
  );
}

/** Ours, built like the recorded sentence about monetary accounts. */
export function notFound(thing: string, id: string): Refusal {
  return new Refusal(
    404,
    `${thing} for id "${id}" not found.`,
    `${thing} met id "${id}" is niet gevonden.`,
  );
}

/** Reported by users in these words; the status is documented. */
export function unknownRoute(): Refusal {
  return new Refusal(
    404,
    "Route not found.",
    "Route niet gevonden.",
    "GET / on this sandbox lists what it answers.",
  );
}

/** Ours; the status is documented. */
export function wrongMethod(allowed: readonly string[]): Refusal {
  return new Refusal(
    405,
    "Method not allowed.",
    "Methode niet toegestaan.",
    `This path answers ${allowed.join(", ")}.`,
  );
}

/** Ours; the status is documented. */
export function malformedBody(hint: string): Refusal {
  return new Refusal(
    400,
    "Request body is not valid JSON.",
    "De inhoud van het verzoek is geen geldige JSON.",
    hint,
  );
}

/** Ours; the status is documented. */
export function badField(field: string, problem: string): Refusal {
  return new Refusal(400, `Field "${field}" ${problem}.`, `Veld "${field}" is onjuist.`);
}

/** Ours; the limits of `count`, and that ids do not combine, are documented. */
export function badParameter(name: string, problem: string): Refusal {
  return new Refusal(400, `Parameter "${name}" ${problem}.`, `Parameter "${name}" is onjuist.`);
}

/** Ours; that a repeated id is an error is documented. */
export function requestIdUsed(): Refusal {
  return new Refusal(400, "Request id was already used.", "Verzoek-id is al gebruikt.");
}

/** Ours; bunq's limit is not known. */
export function bodyTooLarge(limit: number): Refusal {
  return new Refusal(
    413,
    "Request body is too large.",
    "De inhoud van het verzoek is te groot.",
    `This sandbox reads up to ${limit} bytes.`,
  );
}

/** Ours; the status is documented. */
export function serverError(hint: string | null = null): Refusal {
  return new Refusal(
    500,
    "An unexpected error occurred.",
    "Er is een onverwachte fout opgetreden.",
    hint,
  );
}
