import { expect, test } from "vitest";
import { knownFaults, type FaultKind } from "../../../sandbox/faults.ts";
import { openClinic } from "../testing/open-clinic.ts";

const page = (status: number): FaultKind => ({ kind: "html", status });

const rows: readonly (readonly [string, FaultKind])[] = [
  ["bunq-failed", knownFaults.serverError],
  ["gateway-page", page(502)],
  ["network-login", page(511)],
  ["proxy-login", page(407)],
  ["blocked-page", page(403)],
  ["sign-in-page", page(200)],
  ["redirected", { kind: "redirect", location: "http://127.0.0.1:9/" }],
  ["redirected-by-bunq", { kind: "error", status: 307, description: "Moved." }],
];

test.each(rows)("%s, before anything is known of bunq", async (cause, fault) => {
  const clinic = await openClinic();
  clinic.fault({ ...fault, path: "/v1/installation" });

  expect((await clinic.diagnosis("installation.create")).cause).toBe(cause);
});

test.each(rows)("%s, where an answer has to be signed by bunq", async (cause, fault) => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.fault({ ...fault, path: "/v1/session-server" });

  expect((await clinic.diagnosis("session.open")).cause).toBe(cause);
});

test("a page rules out that bunq answered, bunq's own failure does not", async () => {
  const clinic = await openClinic();
  clinic.fault({ ...page(502), path: "/v1/installation" });
  clinic.fault({ ...knownFaults.serverError, path: "/v1/installation" });
  const network = "The network: an answer with bunq's response ID arrived.";

  expect((await clinic.diagnosis("installation.create")).ruledOut).not.toContain(network);
  expect((await clinic.diagnosis("installation.create")).ruledOut).toContain(network);
});
