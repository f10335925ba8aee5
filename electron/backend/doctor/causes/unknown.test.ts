import { expect, test } from "vitest";
import { openClinic } from "../testing/open-clinic.ts";

test.each([
  [400, "Something nobody has recorded."],
  [409, "Conflict."],
  [418, "A teapot."],
  [399, "Not modified."],
])("a %i nobody has met shows everything known", async (status, description) => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.fault({ kind: "error", status, description, path: "/v1/session-server" });

  const { bunq, diagnosis } = await clinic.refusal("session.open");

  expect(diagnosis).toMatchObject({ cause: "unknown", certainty: "unknown", remedy: "support" });
  expect(diagnosis?.title).toContain(String(status));
  for (const known of [
    "session.open",
    "127.0.0.1",
    "the installation's token",
    "application/json",
  ]) {
    expect(diagnosis?.meaning).toContain(known);
  }
  expect(diagnosis?.ruledOut.join(" ")).toContain("The request's signature");
  expect(bunq).toMatchObject({ status, descriptions: [description] });
  expect(bunq?.responseId).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(diagnosis)).not.toMatch(/something went wrong/i);
});

test("a clock that is off is among what is known, and not called right", async () => {
  const clinic = await openClinic();
  clinic.bunqsClock.advance(-3_600_000);
  clinic.fault({ kind: "error", status: 418, description: "Tea.", path: "/v1/installation" });

  const { meaning, ruledOut } = await clinic.diagnosis("installation.create");

  expect(meaning).toContain("the answer's clock is 60 minutes behind this machine's");
  expect(ruledOut.join(" ")).not.toContain("The clock:");
});
