import { knownFaults, type FaultKind } from "../../electron/sandbox/faults.ts";
import { expectRow, remedy, type RowName } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";

const says = (status: number, description: string): FaultKind => ({
  kind: "error",
  status,
  description,
});
const page = (status: number): FaultKind => ({ kind: "html", status });

/** What the page says when the first call of all meets this. */
const atInstallation: readonly (readonly [FaultKind, RowName])[] = [
  [knownFaults.tooManyRequests, "too-many-requests"],
  [says(429, "Slow down."), "too-many-requests-unnamed"],
  [knownFaults.maintenance, "maintenance"],
  [knownFaults.userError, "user-error"],
  [says(404, "Route not found."), "not-found"],
  [says(405, "Method not allowed."), "method-not-allowed"],
  [says(400, "Client Public Key Invalid"), "key-pair-unreadable"],
  [says(400, "an incorrect modulus length"), "key-pair-length"],
  [knownFaults.tokenUnknown, "refused-without-token"],
  [knownFaults.signatureInvalid, "signature-lost"],
  [knownFaults.signatureRequired, "signature-missing"],
  [knownFaults.serverError, "bunq-failed"],
  [knownFaults.badGateway, "gateway-page"],
  [page(511), "network-login"],
  [page(407), "proxy-login"],
  [page(403), "blocked-page"],
  [page(200), "sign-in-page"],
  [{ kind: "redirect", location: "http://127.0.0.1:9/" }, "redirected"],
  [says(307, "Moved."), "redirected-by-bunq"],
  [{ kind: "truncated" }, "connection-broke"],
  [says(200, "odd"), "answer-lacks-something"],
  [says(409, "Conflict."), "unknown"],
];

/** The same where a token and a signature are at stake. */
const atSession: readonly (readonly [FaultKind, RowName])[] = [
  [knownFaults.signatureInvalid, "bunq-has-another-key"],
  [says(403, "Blocked."), "installation-not-permitted"],
  [knownFaults.tokenUnknown, "installation-unknown"],
  [says(400, "Authentication token already has a user session."), "session-token-for-installation"],
  [{ kind: "badSignature" }, "answer-changed"],
  [{ kind: "missingSignature" }, "answer-unsigned"],
  [{ kind: "oversized", bytes: 201 * 1024 * 1024 }, "answer-too-large"],
];

test("what can happen to the first call is named, one after the other", async ({
  sandgate,
  ownSandbox,
}) => {
  test.slow();
  await prepareAccount(sandgate, "nothing", { baseUrl: ownSandbox.baseUrl });
  for (const [fault, row] of atInstallation) {
    ownSandbox.fault({ ...fault, path: "/v1/installation" });
    await sandgate.button("Register installation").click();
    await expectRow(sandgate, row);
  }
  // the answer that was cut short had registered the pair
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "key-pair-used");
  await remedy(sandgate, "Try again").click();
  await sandgate.expectDone("Installation");
  await expect(sandgate.failure).toHaveCount(0);
});

test("what can happen to a signed call with a token is named", async ({ sandgate, ownSandbox }) => {
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl });
  for (const [fault, row] of atSession) {
    ownSandbox.fault({ ...fault, path: "/v1/session-server" });
    await sandgate.button(/^Open session/).click();
    await expectRow(sandgate, row);
  }
  await sandgate.openSession();
});
