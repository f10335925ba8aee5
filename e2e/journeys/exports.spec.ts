import { existsSync, readFileSync, statSync } from "node:fs";
import { expectNoSecretInPage, watchDocument } from "./canary.ts";
import { ExportsPage } from "./exports-page.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";

// Files with secrets go to the Downloads folder of whoever runs this, were it not for another home.
test.use({ shellEnvironment: { HOME: "/nowhere", USERPROFILE: "/nowhere" } });

test("every format is saved under its name, without a secret", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  test.slow();
  await watchDocument(page);
  const accountId = await prepareAccount(sandgate, "user", { baseUrl: ownSandbox.baseUrl });
  const { value } = await callBackend(sandgate, "secret.copy", {
    accountId,
    secret: "session-token",
  });
  if (value === null) throw new Error("this shell copies no session token");
  const secrets = { "session token": value };
  const exports = new ExportsPage(sandgate);
  await exports.open();

  const names = [
    ["cURL for bash", /\.sh$/],
    ["cURL for PowerShell", /\.ps1$/],
    ["cURL for cmd", /\.cmd\.txt$/],
    ["HTTP file", /\.http$/],
    ["HAR 1.2", /\.har$/],
    ["OpenCollection", /\.opencollection\.yml$/],
    ["Bruno environment", /\.json$/],
    ["Postman environment", /\.postman_environment\.json$/],
    ["Python, Java and C#", /^bunq\.conf$/],
    ["PHP", /^bunq\.conf$/],
    ["Support bundle", /\.har$/],
  ] as const;
  for (const [format, name] of names) {
    await exports.choose(format);
    const saved = await exports.save();
    expect(saved.name, format).toMatch(name);
    expect(saved.text.includes(secrets["session token"]), format).toBe(false);
  }
  await expectNoSecretInPage(page, secrets);
});

test("a file with secrets wants a second choice, is never in the page, and can be taken back", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await watchDocument(page);
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const exports = new ExportsPage(sandgate);
  await exports.open();
  await exports.choose("Python, Java and C#");
  const question = await exports.askForSecrets();
  await expect(question.getByRole("button", { name: "Write the file" })).toBeDisabled();
  await question.getByRole("button", { name: "Cancel" }).click();
  const path = await exports.writeWithSecrets();

  expect(statSync(path).mode & 0o777).toBe(0o600);
  const file = JSON.parse(readFileSync(path, "utf8")) as {
    api_key: string;
    session_context: { token: string };
  };
  await expectNoSecretInPage(page, {
    "API key": file.api_key,
    "session token": file.session_context.token,
  });
  await sandgate.button("Remove the file").click();
  await expect(exports.writtenFile).toBeHidden();
  expect(existsSync(path)).toBe(false);
});

test("an SDK’s file is looked into, becomes an account, and is logged out of there", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const accountId = await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const exports = new ExportsPage(sandgate);
  await exports.open();
  await exports.choose("PHP");
  const text = readFileSync(await exports.writeWithSecrets(), "utf8");
  await callBackend(sandgate, "account.remove", { accountId });
  await page.reload();
  await sandgate.tryLocalSandbox();

  await exports.open();
  await exports.lookInto(text.replace("SANDBOX", "PRODUCTION"));
  await expect(page.getByRole("alert")).toContainText("bunq’s production");
  await exports.lookInto(text);
  const found = page.getByRole("region", { name: "What the text holds" });
  await expect(found).toContainText("may be in use in the other client");
  await expect(page.getByLabel("Or paste the text")).toHaveCount(0);
  await sandgate.button("Make an account of it").click();

  await expect(page.getByText("Imported from another client")).toBeVisible();
  await sandgate.button("Log out").click();
  await expect.poll(() => ownSandbox.requests.some(({ method }) => method === "DELETE")).toBe(true);
});
