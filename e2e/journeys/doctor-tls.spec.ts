import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCertificate } from "../../electron/backend/doctor/testing/make-certificate.ts";
import { startRelay } from "../../electron/backend/doctor/testing/start-relay.ts";
import { expectRow, remedy, type RowName } from "./doctor-table.ts";
import { expect, test as journeyTest } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";

const good = makeCertificate({ name: "Good" });
const expired = makeCertificate({ name: "Expired", fromDays: -3, toDays: -1 });
const early = makeCertificate({ name: "Early", fromDays: 1, toDays: 3 });
const otherName = makeCertificate({ name: "Other", ip: "127.0.0.9" });
const unknown = makeCertificate({ name: "Unknown" });

/** The machine trusts all of them but one, as if its owner had added them. */
const test = journeyTest.extend({
  // oxlint-disable-next-line no-empty-pattern -- how a fixture says that it needs no other
  shellEnvironment: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), "sandgate-ca-"));
    const file = join(directory, "trusted.pem");
    await writeFile(file, [good, expired, early, otherName].map(({ cert }) => cert).join("\n"));
    await use({ NODE_EXTRA_CA_CERTS: file });
    await rm(directory, { recursive: true, force: true });
  },
});

const rows: readonly (readonly [RowName, typeof good])[] = [
  ["certificate-expired", expired],
  ["certificate-not-valid-yet", early],
  ["certificate-of-another-name", otherName],
];

test("TLS is refused for what is wrong with it, before anything is sent", async ({
  sandgate,
  ownSandbox,
}) => {
  const withoutTls = ownSandbox.baseUrl.replace("http:", "https:");
  await prepareAccount(sandgate, "nothing", { baseUrl: withoutTls });
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "no-tls-there");

  const relay = await startRelay(() => ownSandbox.baseUrl, {}, unknown);
  await prepareAccount(sandgate, "nothing", { baseUrl: relay.origin });
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "certificate-untrusted");
  for (const [row, identity] of rows) {
    relay.identify(identity);
    await sandgate.button("Register installation").click();
    await expectRow(sandgate, row);
  }
  expect(ownSandbox.requests).toEqual([]);

  relay.identify(good);
  await remedy(sandgate, "Try again").click();
  await sandgate.expectStep("Installation", "done");
  relay.close();
});
