import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openClinic } from "../testing/open-clinic.ts";

test("a disk that refuses leads to the storage, not to bunq", async () => {
  const clinic = await openClinic();
  const { directory } = clinic.backend;
  const away = `${directory}-away`;
  await rename(directory, away);
  await writeFile(directory, "");
  onTestFinished(() => rm(away, { recursive: true, force: true }));

  expect(await clinic.diagnosis("installation.create")).toMatchObject({
    cause: "disk-refused",
    remedy: "storage",
  });
});

test("secrets that do not open lead to the storage, and nothing is sent", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  const before = clinic.sandbox.requests.length;
  await rm(join(clinic.backend.directory, "key.bin"));
  await clinic.backend.restart();

  expect(await clinic.diagnosis("session.open")).toMatchObject({
    cause: "secrets-locked",
    remedy: "storage",
  });
  expect(clinic.sandbox.requests).toHaveLength(before);
});
