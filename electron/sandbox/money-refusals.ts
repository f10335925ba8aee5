import { Refusal } from "./refusal.ts";

/*
 * The sentences of accounts, payments and pictures. No recording of any is known: all are ours, with
 * the statuses that bunq documents for a mistake in a parameter.
 */

/** That a payment may not exceed the balance is documented. */
export function balanceTooLow(): Refusal {
  return new Refusal(
    400,
    "The balance of the monetary account is too low for this payment.",
    "Het saldo van de rekening is te laag voor deze betaling.",
    "Ask sugardaddy@bunq.com for up to 500 euros with a request-inquiry.",
  );
}

export function counterpartyUnknown(): Refusal {
  return new Refusal(
    400,
    "The counterparty alias is not known.",
    "De tegenpartij is niet bekend.",
    "This sandbox knows the e-mail addresses and phone numbers of its own users and sugardaddy@bunq.com.",
  );
}

export function sameAccount(): Refusal {
  return new Refusal(
    400,
    "The counterparty is the monetary account itself.",
    "De tegenpartij is de rekening zelf.",
  );
}

export function accountClosed(): Refusal {
  return new Refusal(400, "The monetary account is not active.", "De rekening is niet actief.");
}

export function accountNotEmpty(): Refusal {
  return new Refusal(
    400,
    "The monetary account can only be cancelled when its balance is 0.00.",
    "De rekening kan alleen worden opgeheven als het saldo 0,00 is.",
  );
}

export function tooManyAccounts(most: number): Refusal {
  return new Refusal(
    400,
    `A user can have up to ${most} monetary accounts.`,
    `Een gebruiker kan maximaal ${most} rekeningen hebben.`,
  );
}

export function requestNotPending(): Refusal {
  return new Refusal(
    400,
    "The request inquiry is not pending any more.",
    "Het betaalverzoek staat niet meer open.",
  );
}

export function contentTypeNotAllowed(): Refusal {
  return new Refusal(
    400,
    "The Content-Type has to be image/png, image/jpeg or image/gif.",
    "Het Content-Type moet image/png, image/jpeg of image/gif zijn.",
  );
}

export function pictureUnreadable(contentType: string): Refusal {
  return new Refusal(
    400,
    `The body is no picture of the type ${contentType}.`,
    `De inhoud is geen afbeelding van het type ${contentType}.`,
  );
}
