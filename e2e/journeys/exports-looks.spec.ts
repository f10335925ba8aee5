import { readFileSync } from "node:fs";
import { ExportsPage } from "./exports-page.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { expectSound } from "./sound-looks.ts";

test.use({ shellEnvironment: { HOME: "/nowhere", USERPROFILE: "/nowhere" } });

test("axe finds nothing and small windows cut nothing while exporting, asking for secrets, and importing", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  test.slow();
  await sandgate.button("Import it").click();
  await expect(sandgate.title).toHaveText("Import");
  await expectSound(page);
  await sandgate.button("Back to the start").click();
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const exports = new ExportsPage(sandgate);
  await exports.open();
  await exports.choose("HAR 1.2");
  await expectSound(page);
  await exports.choose("Python, Java and C#");
  const question = await exports.askForSecrets();
  await expectSound(page);
  await question.getByRole("button", { name: "Cancel" }).click();
  const path = await exports.writeWithSecrets();
  await expectSound(page);
  await exports.lookInto(readFileSync(path, "utf8"));
  await expect(sandgate.button("Make an account of it")).toBeVisible();
  await expectSound(page);
});
