import { knownFaults, type FaultKind } from "../../electron/sandbox/faults.ts";
import { expect, test } from "./journey.ts";

const says = (status: number, description: string): FaultKind => ({
  kind: "error",
  status,
  description,
});
const page = (status: number): FaultKind => ({ kind: "html", status });

/** What the page says when the first call of all meets this. */
const atInstallation: readonly (readonly [FaultKind, string])[] = [
  [knownFaults.tooManyRequests, "Too many requests"],
  [says(429, "Slow down."), "bunq does not say for how long"],
  [knownFaults.maintenance, "bunq is in maintenance (491)"],
  [knownFaults.userError, "bunq found a parameter wrong or missing (490)"],
  [says(404, "Route not found."), "bunq has no such thing"],
  [says(405, "Method not allowed."), "This method is not allowed there"],
  [says(400, "Client Public Key Invalid"), "bunq could not read the public key"],
  [says(400, "an incorrect modulus length"), "bunq wants a key of another length"],
  [knownFaults.tokenUnknown, "Refused before any token was needed"],
  [knownFaults.signatureInvalid, "A signature was refused where none was sent"],
  [knownFaults.signatureRequired, "bunq found no signature (466)"],
  [knownFaults.serverError, "bunq failed on its side"],
  [knownFaults.badGateway, "A gateway answered instead of bunq"],
  [page(511), "This network wants you to sign in first"],
  [page(407), "A proxy wants a login"],
  [page(403), "Something in between blocks the call"],
  [page(200), "A web page came where bunq answers JSON"],
  [{ kind: "redirect", location: "http://127.0.0.1:9/" }, "The network leads the call elsewhere"],
  [says(307, "Moved."), "This address redirects"],
  [{ kind: "truncated" }, "The connection broke"],
  [says(200, "odd"), "bunq's answer lacks something"],
  [says(409, "Conflict."), "bunq answered 409, for a reason not known here"],
];

/** The same where a token and a signature are at stake. */
const atSession: readonly (readonly [FaultKind, string])[] = [
  [knownFaults.signatureInvalid, "bunq checks with another public key"],
  [says(403, "Blocked."), "bunq forbids this call to this installation"],
  [knownFaults.tokenUnknown, "bunq does not know this installation any more"],
  [
    says(400, "Authentication token already has a user session."),
    "A session's token is kept as the installation's",
  ],
  [{ kind: "badSignature" }, "It carries a signature that does not fit"],
  [{ kind: "missingSignature" }, "this one carries no signature at all"],
  [
    { kind: "oversized", bytes: 201 * 1024 * 1024 },
    "The answer is larger than anything bunq sends",
  ],
];

test("what can happen to the first call is named, one after the other", async ({
  sandgate,
  ownSandbox,
}) => {
  test.slow();
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  for (const [fault, words] of atInstallation) {
    ownSandbox.fault({ ...fault, path: "/v1/installation" });
    await sandgate.button("Register installation").click();
    await expect(sandgate.failure).toContainText(words);
  }
  // the answer that was cut short had registered the pair
  await sandgate.button("Register installation").click();
  await expect(sandgate.failure).toContainText("bunq has this key pair already");
  await sandgate.failure.getByRole("button", { name: "Try again" }).click();
  await sandgate.expectDone("Installation");
  await expect(sandgate.failure).toHaveCount(0);
});

test("what can happen to a signed call with a token is named", async ({ sandgate, ownSandbox }) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.registerDevice();
  await sandgate.goTo("Session");
  for (const [fault, words] of atSession) {
    ownSandbox.fault({ ...fault, path: "/v1/session-server" });
    await sandgate.button(/^Open session/).click();
    await expect(sandgate.failure).toContainText(words);
  }
  await sandgate.openSession();
});
