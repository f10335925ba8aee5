import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./journey.ts";

test("the storage screen says what lies where and how it is protected", async ({
  sandgate,
  shell,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.openStorage();

  await expect(sandgate.fact("Directory")).toContainText(shell.dataDirectory);
  await expect(sandgate.fact("Secrets")).toContainText(/Protected|Weakly protected/);
  const files = page.getByRole("table", { name: "Files in the directory" });
  const rowOf = (name: string) =>
    files.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  await expect(rowOf("accounts.json")).toContainText("private keys, API keys, tokens");
  await expect(rowOf("accounts.json")).toContainText("Sealed");
  await expect(rowOf("local-sandbox/sandbox-state.json")).toContainText("invented users");
  const listed = await files.getByRole("rowheader").allTextContents();
  expect(listed.every((name) => existsSync(join(shell.dataDirectory, name)))).toBe(true);
});

test("forgetting everything wants the words typed and brings the welcome back", async ({
  sandgate,
  shell,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const formerKey = readFileSync(join(shell.dataDirectory, "key.bin"));
  await sandgate.openStorage();
  await sandgate.button("Forget everything").click();
  const question = page.getByRole("dialog", { name: "Forget everything?" });
  const confirm = question.getByRole("button", { name: "Forget everything" });
  await expect(confirm).toBeDisabled();
  await question.getByRole("textbox").fill("forget everything");
  await confirm.click();

  await expect(sandgate.title).toHaveText("Onboard to the bunq API, one step at a time");
  expect(readdirSync(shell.dataDirectory)).not.toContain("accounts.json");
  expect(readFileSync(join(shell.dataDirectory, "key.bin"))).not.toEqual(formerKey);
  await page.goto("about:blank");
  await shell.restart();
  await page.goto(shell.url);
  await expect(sandgate.button(/^Try it now/)).toBeVisible();
});

test("damaged accounts are set aside with their date, and the person is told", async ({
  sandgate,
  shell,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await page.goto("about:blank");
  await shell.stop();
  rmSync(join(shell.dataDirectory, "accounts.json.bak"), { force: true });
  writeFileSync(join(shell.dataDirectory, "accounts.json"), '{"accounts": [oh no');
  await shell.restart();
  await page.goto(shell.url);

  const notices = page.getByRole("complementary", { name: "Notices" });
  await expect(notices).toContainText("accounts.json");
  await expect(sandgate.button(/^Try it now/)).toBeVisible();
  const kept = readdirSync(shell.dataDirectory).find((name) => name.includes(".damaged-"));
  expect(kept).toMatch(/^accounts\.json\.damaged-\d{8}-\d{6}$/);
  await expect(notices).toContainText(kept ?? "");
  await notices.getByRole("button", { name: "Dismiss this notice" }).click();
  await expect(notices).toHaveCount(0);
});

test("accounts damaged after a good copy come back from the copy", async ({
  sandgate,
  shell,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await page.goto("about:blank");
  await shell.stop();
  writeFileSync(join(shell.dataDirectory, "accounts.json"), "not json");
  await shell.restart();
  await page.goto(shell.url);

  await expect(page.getByRole("complementary", { name: "Notices" })).toContainText("accounts.json");
  await expect(sandgate.title).toHaveText("Installation");
});
