import type * as tlsModule from "node:tls";
import type { ConnectionOptions } from "node:tls";
import { expect, test, vi } from "vitest";
import { openClinic } from "../testing/open-clinic.ts";
import { makeCertificate, type WantedCertificate } from "../testing/make-certificate.ts";
import { openRelay } from "../testing/open-relay.ts";

const trusted = vi.hoisted(() => ({ ca: null as string | null }));

/** The real one, which during a test also trusts the test's own authority. */
vi.mock("node:tls", async (original) => {
  const tls = await original<typeof tlsModule>();
  return {
    ...tls,
    connect: (options: ConnectionOptions) =>
      tls.connect(trusted.ca === null ? options : { ...options, ca: trusted.ca }),
  };
});

/** One that is trusted during the test, unless said otherwise. */
function certificate({ isTrusted = true, ...wanted }: WantedCertificate & { isTrusted?: boolean }) {
  const identity = makeCertificate(wanted);
  trusted.ca = isTrusted ? identity.cert : null;
  return identity;
}

test.each<readonly [string, Parameters<typeof certificate>[0]]>([
  ["certificate-untrusted", { isTrusted: false }],
  ["certificate-expired", { fromDays: -3, toDays: -1 }],
  ["certificate-not-valid-yet", { fromDays: 1, toDays: 3 }],
  ["certificate-of-another-name", { ip: "127.0.0.9" }],
])("%s", async (cause, wanted) => {
  const tls = certificate(wanted);
  const clinic = await openClinic({ baseUrl: (url) => openRelay(() => url, { tls }) });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis.cause).toBe(cause);
  expect(diagnosis.ruledOut.join(" ")).toContain("before anything was sent");
  expect(clinic.sandbox.requests).toEqual([]);
});

test("a certificate that is in order lets the call through", async () => {
  const tls = certificate({});
  const clinic = await openClinic({ baseUrl: (url) => openRelay(() => url, { tls }) });

  await clinic.until("installation");

  expect(clinic.sandbox.requests).toHaveLength(1);
});

test("a server without TLS is told from one with a wrong certificate", async () => {
  const clinic = await openClinic({ baseUrl: (url) => url.replace("http:", "https:") });

  expect((await clinic.diagnosis("installation.create")).cause).toBe("no-tls-there");
});
