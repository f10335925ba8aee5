import type { Locator } from "@playwright/test";
import { expect } from "./journey.ts";
import type { SandgatePage } from "./sandgate-page.ts";

/**
 * Every row of the error doctor's table that journeys meet, with words of its note that no other row
 * has. A unit test beside the table refuses a row that is missing here, and one that no journey names.
 */
export const rowWords = {
  "address-after-device": "Most likely the address: the key was good before",
  "address-changed": "This machine has another address now",
  "address-not-permitted": "The permitted addresses leave this one out",
  "answer-changed": "It carries a signature that does not fit",
  "answer-lacks-something": "bunq's answer lacks something",
  "answer-timed-out": "No answer in time",
  "answer-too-large": "The answer is larger than anything bunq sends",
  "answer-unreadable": "bunq's answer cannot be read",
  "answer-unsigned": "this one carries no signature at all",
  "blocked-page": "Something in between blocks the call",
  "bunq-failed": "bunq failed on its side",
  "bunq-has-another-key": "bunq checks with another public key",
  "certificate-expired": "The certificate has expired, or this clock is ahead",
  "certificate-not-valid-yet": "This machine's clock is behind",
  "certificate-of-another-name": "The certificate belongs to another name",
  "certificate-untrusted": "The certificate is not trusted here",
  "connecting-timed-out": "No connection in time",
  "connection-broke": "The connection broke",
  "credential-died-unused": "The certificate's credential was not used in time",
  "credential-forgotten-by-sandbox": "The sandbox was reset since it gave this credential",
  "credential-closed": "The provision behind this credential is over",
  "credential-not-used-in-time": "The credential was not used in time",
  "credential-refused": "bunq does not take this credential",
  "device-forgotten-by-sandbox": "The sandbox was reset and has lost this device",
  "device-not-active": "bunq has set the device to",
  "disk-refused": "The result could not be stored",
  "gateway-page": "A gateway answered instead of bunq",
  "installation-not-permitted": "bunq forbids this call to this installation",
  "installation-unknown": "bunq does not know this installation any more",
  "key-bound-in-another-account": "Another account here has bound this key to addresses",
  "key-died-unused": "The key was not used in time",
  "key-forgotten-by-sandbox": "The sandbox was reset since this key was made",
  "key-malformed": "This does not have the form of an API key",
  "key-of-another-environment": "This looks like a key of another environment",
  "key-pair-length": "bunq wants a key of another length",
  "key-pair-unreadable": "bunq could not read the public key",
  "key-pair-used": "bunq has this key pair already",
  "key-registered-in-another-account": "This key was good in another account here",
  "key-unknown-or-bound": "This sandbox does not take this key",
  maintenance: "bunq is in maintenance (491)",
  "method-not-allowed": "This method is not allowed there",
  "name-unknown": "The name does not resolve",
  "network-login": "This network wants you to sign in first",
  "no-tls-there": "What answers does not speak TLS",
  "not-found": "bunq has no such thing",
  "not-http": "What answers does not speak HTTP",
  "nothing-listens": "Nothing listens there",
  "oauth-client-refused": "The client ID or its secret is wrong",
  "oauth-code-expired": "The code has expired",
  "oauth-code-unknown": "bunq does not know this code",
  "oauth-code-used": "The code was used before",
  "oauth-denied": "Access was denied",
  "oauth-nobody-answered": "Nobody answered in time",
  "oauth-page-refused": "bunq's page sent the browser back with an error",
  "oauth-redirect-differs": "The code was asked for with another redirect URI",
  "oauth-exchange-refused": "bunq refused to exchange the code",
  "oauth-scope": "The access that was granted does not cover this",
  offline: "This machine seems to be offline",
  "provider-certificate-early": "For bunq this certificate is not valid yet",
  "provider-certificate-expired": "For bunq this certificate has expired",
  "provider-certificate-refused": "bunq does not take this certificate",
  "provider-chain-refused": "bunq does not take the certificate's chain",
  "provider-name-taken": "Another certificate has this common name at bunq",
  "provider-name-too-long": "The common name is too long for bunq",
  "provider-signature-refused": "bunq checked the certificate's signature over another text",
  "partner-not-permitted": "This partner may not provision users",
  "partner-session-over": "The partner's session is over",
  "partners-device-refused": "bunq wants a device of this user's own",
  "proxy-login": "A proxy wants a login",
  "proxy-refuses": "The proxy does not let the call through",
  "proxy-unreachable": "The proxy cannot be reached",
  "proxy-wants-login": "The proxy wants to know who you are",
  redirected: "The network leads the call elsewhere",
  "redirected-by-bunq": "This address redirects",
  "refused-without-token": "Refused before any token was needed",
  "sandbox-not-started": "The local sandbox did not start",
  "secrets-locked": "The secrets cannot be opened right now",
  "session-not-permitted": "This session is not allowed to do that",
  "session-over": "bunq has ended this session",
  "session-over-by-bunqs-clock": "The session is over by bunq's clock, not by this one",
  "session-token-for-installation": "A session's token is kept as the installation's",
  "sign-in-page": "A web page came where bunq answers JSON",
  "signature-lost": "A signature was refused where none was sent",
  "signature-missing": "bunq found no signature (466)",
  "signed-as-before-2020": "Signed the way bunq gave up in 2020",
  "signed-other-bytes": "What was signed is not what was sent",
  "signed-with-another-key": "The private key is not the partner of the registered one",
  "too-many-requests": "names the window in its sentence",
  "too-many-requests-unnamed": "bunq does not say for how long",
  "too-soon-for-another-session": "Too soon for another session",
  "unreachable-otherwise": "No connection was made",
  unknown: "for a reason not known here",
  "user-error": "bunq found a parameter wrong or missing (490)",
  "wildcard-not-kept": "bunq did not take * as every address",
} as const;

export type RowName = keyof typeof rowWords;

/** Rows that no journey meets, each with the reason. */
export const unmetRows: Readonly<Record<string, string>> = {};

/** The doctor's note. It can be copied for support, which other alerts cannot. */
function note({ page, failure }: SandgatePage): Locator {
  return failure.filter({ has: page.getByRole("button", { name: "Copy for support" }) });
}

export async function expectRow(sandgate: SandgatePage, row: RowName): Promise<void> {
  await expect(note(sandgate)).toContainText(rowWords[row]);
}

/** The one button of the note. */
export function remedy(sandgate: SandgatePage, name: string): Locator {
  return note(sandgate).getByRole("button", { name, exact: true });
}
