import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectRow, remedy } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";

test("a disk that refuses leads to the storage, not to bunq", async ({
  sandgate,
  ownSandbox,
  shell,
}) => {
  await prepareAccount(sandgate, "nothing", { baseUrl: ownSandbox.baseUrl });
  const { dataDirectory } = shell;
  const away = `${dataDirectory}-away`;
  await rename(dataDirectory, away);
  await writeFile(dataDirectory, "");
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "disk-refused");

  await rm(dataDirectory);
  await rename(away, dataDirectory);
  await remedy(sandgate, "See the storage").click();
  await expect(sandgate.title).toHaveText("What is stored where");
  await sandgate.registerInstallation();
});

test("secrets that do not open lead to the storage, and nothing is sent", async ({
  sandgate,
  ownSandbox,
  shell,
}) => {
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl });
  const before = ownSandbox.requests.length;
  const key = join(shell.dataDirectory, "key.bin");
  await rename(key, `${key}.away`);
  await sandgate.page.goto(await shell.restart());
  await expect(sandgate.title).toHaveText("Session");
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "secrets-locked");
  expect(ownSandbox.requests).toHaveLength(before);

  await rename(`${key}.away`, key);
  await remedy(sandgate, "See the storage").click();
  await expect(sandgate.title).toHaveText("What is stored where");
  const notices = sandgate.page.getByRole("complementary", { name: "Notices" });
  await notices.getByRole("button", { name: "Try again" }).click();
  await expect(notices).toHaveCount(0);
  await sandgate.openSession();
});
