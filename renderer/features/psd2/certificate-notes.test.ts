import { expect, test } from "vitest";
import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { certificateNotes, soonMs, validityOf } from "./certificate-notes.ts";
import { describeChain } from "./describe-chain.ts";

const day = 86_400_000;
const sound: CertificateFacts = {
  origin: "imported",
  subject: "CN=Acme PISP AISP",
  commonName: "Acme PISP AISP",
  roles: ["AISP", "PISP"],
  usage: "seal",
  issuer: "CN=Root",
  selfSigned: false,
  serialNumber: "01",
  notBefore: 0,
  notAfter: 400 * day,
  fingerprint: "00",
  keyBits: 2048,
  chainLength: 1,
  chainEndsAtRoot: true,
  leftOut: 0,
  pem: "",
  chainPem: "",
};
const titles = (changes: Partial<CertificateFacts>, now: number) =>
  certificateNotes({ ...sound, ...changes }, now).map(({ title }) => title);

test("nothing is said of a certificate that is as it should be", () => {
  expect(titles({}, day)).toEqual([]);
});

test("its end is told thirty days before, with the days that are left", () => {
  expect(validityOf(sound, sound.notAfter - soonMs)).toBe("valid");
  expect(titles({}, sound.notAfter - soonMs + 1)).toEqual(["This certificate ends in 29 days"]);
  expect(titles({}, sound.notAfter - 1)).toEqual(["This certificate ends within a day"]);
});

test("the moment of its end it is over, and before its start not valid yet", () => {
  expect(titles({}, sound.notAfter)).toEqual(["This certificate has expired"]);
  expect(titles({}, -1)).toEqual(["This certificate is not valid yet"]);
});

test("without a role for bunq it is warned of, whatever else it names", () => {
  expect(titles({ roles: [] }, day)).toEqual(["No role that bunq knows"]);
  expect(titles({ roles: ["ASPSP"] }, day)).toEqual(["No role that bunq knows"]);
});

test("a website's certificate and what was left out are told, the gravest first", () => {
  expect(titles({ usage: "web", leftOut: 2 }, sound.notAfter)).toEqual([
    "This certificate has expired",
    "This certificate is for a website (QWAC)",
    "2 certificates were left out",
  ]);
});

test.each([
  [{ selfSigned: true, chainLength: 0 }, /it issued itself/],
  [{ chainLength: 1 }, /^1 certificate, .* up to a root$/],
  [{ chainLength: 2, chainEndsAtRoot: false }, /^2 certificates, .*root is not among them$/],
])("a chain of %j in words", (changes, words) => {
  expect(describeChain({ ...sound, ...changes })).toMatch(words);
});
