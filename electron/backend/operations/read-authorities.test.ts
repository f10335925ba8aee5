import { expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";
import { makeCertificate } from "../doctor/testing/make-certificate.ts";

test("the certificates that are trusted are named with their end, and what is odd about them", async () => {
  const { backend } = await openOnboarding();
  const pem = [
    makeCertificate({ name: "Office", isAuthority: true }),
    makeCertificate({ name: "Over", isAuthority: true, fromDays: -3, toDays: -1 }),
    makeCertificate({ name: "Early", isAuthority: true, fromDays: 1, toDays: 3 }),
    makeCertificate({ name: "Own server" }),
  ].map(({ cert }) => cert);
  await backend.call("settings.change", { extraCaPem: pem.join("\n") });

  const { authorities } = await backend.call("settings.read-authorities", {});

  expect(authorities.map(({ name, state }) => [name, state])).toEqual([
    ["Office", "good"],
    ["Over", "expired"],
    ["Early", "early"],
    ["Own server", "odd"],
  ]);
  expect(authorities[0]?.issuer).toBe("Office");
  expect(authorities[0]?.notAfter).toBeGreaterThan(Date.now());
});

test("none are told where none are trusted", async () => {
  const { backend } = await openOnboarding();

  expect(await backend.call("settings.read-authorities", {})).toEqual({ authorities: [] });
});
