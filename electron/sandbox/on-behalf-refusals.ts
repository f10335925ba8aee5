import { Refusal } from "./refusal.ts";

/*
 * The sentences of provisions, OAuth clients and PSD2 certificates. No recording of any is known:
 * all are ours, the first built like bunq's recorded "Not enough permissions to create payment".
 */

export function notEnoughPermissions(action: string, hint: string): Refusal {
  return new Refusal(
    403,
    `Not enough permissions to ${action}`,
    "Onvoldoende rechten voor deze actie",
    hint,
  );
}

export function externalUuidUsed(): Refusal {
  return new Refusal(
    400,
    "Provision with this external uuid already exists.",
    "Er bestaat al een provisie met deze externe uuid.",
    "List GET /v1/partner-user-provision and go on with the one that has it.",
  );
}

export function provisionNotReady(status: string): Refusal {
  return new Refusal(
    400,
    `Provision can not become "${status}" in its current status.`,
    `De provisie kan in de huidige status niet "${status}" worden.`,
  );
}

export function oauthClientExists(): Refusal {
  return new Refusal(
    400,
    "User already has an OAuth client.",
    "De gebruiker heeft al een OAuth-client.",
    "There is one OAuth client per user; GET the same address shows it.",
  );
}

export function certificateInvalid(problem: string, hint: string): Refusal {
  return new Refusal(
    400,
    `Provided payment service provider certificate ${problem}.`,
    "Het opgegeven certificaat van de betaaldienstverlener is ongeldig.",
    hint,
  );
}

export function keySignatureInvalid(hint: string): Refusal {
  return new Refusal(
    400,
    "The client public key signature is invalid.",
    "De handtekening van de publieke sleutel is ongeldig.",
    hint,
  );
}
