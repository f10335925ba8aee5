import { expect, test } from "vitest";
import { openClinic } from "../testing/open-clinic.ts";
import { openRelay } from "../testing/open-relay.ts";

const path = "/v1/session-server";

test.each([
  ["answer-changed", { kind: "badSignature" } as const, "support"],
  ["answer-unsigned", { kind: "missingSignature" } as const, "support"],
  ["answer-too-large", { kind: "oversized", bytes: 201 * 1024 * 1024 } as const, "support"],
])("%s", async (cause, fault, remedy) => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.fault({ ...fault, path });

  expect(await clinic.diagnosis("session.open")).toMatchObject({ cause, remedy });
});

test("a proxy that changes an answer is caught by bunq's signature", async () => {
  const clinic = await openClinic({
    baseUrl: (url) =>
      openRelay(() => url, {
        changesAnswer: (body) => Buffer.from(body.toString().replace("UserPerson", "UserCompany")),
      }),
  });
  await clinic.until("device");

  expect((await clinic.diagnosis("session.open")).cause).toBe("answer-changed");
});

test("an answer cut to half a document cannot be read", async () => {
  const clinic = await openClinic({
    baseUrl: (url) => openRelay(() => url, { changesAnswer: (body) => body.subarray(0, 40) }),
  });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis.cause).toBe("answer-unreadable");
  expect(diagnosis.meaning).toContain("ends too early");
});

test("a success without what it should hold is not a refusal", async () => {
  const clinic = await openClinic();
  clinic.fault({ kind: "error", status: 200, description: "odd", path: "/v1/installation" });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis.cause).toBe("answer-lacks-something");
  expect(diagnosis.meaning).toContain("an id, a token and bunq's public key");
});
