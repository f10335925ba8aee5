import { expectRow, remedy } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";
import { makePrivateKey } from "./private-keys.ts";

test("an imported pair that has an installation already gives way to a new one", async ({
  sandgate,
  ownSandbox,
}) => {
  const { baseUrl } = ownSandbox;
  const pem = makePrivateKey("not used").pkcs8;
  const other = await prepareAccount(sandgate, "nothing", { baseUrl, name: "Other" });
  await callBackend(sandgate, "key.import", { accountId: other, pem });
  await callBackend(sandgate, "installation.create", { accountId: other });
  const accountId = await prepareAccount(sandgate, "nothing", { baseUrl });
  await callBackend(sandgate, "key.import", { accountId, pem });
  await sandgate.page.reload();
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "key-pair-used");
  await expect(sandgate.failure).toContainText("choose another pair");

  await remedy(sandgate, "Generate another key pair").click();
  await expect(sandgate.fact("Key")).toContainText("made here");
  await expect(sandgate.failure).toHaveCount(0);
  await sandgate.registerInstallation();
});
