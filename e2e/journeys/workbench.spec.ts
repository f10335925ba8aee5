import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportForms, exportFormats } from "../../shared/export-formats.ts";
import type { RunningSandbox } from "../../electron/sandbox/start-sandbox.ts";
import { startWebShellProcess } from "../web-shell-process.ts";
import { ExportsPage } from "./exports-page.ts";
import { expect, test } from "./journey.ts";
import { RequestsPage } from "./requests-page.ts";
import { SandgatePage } from "./sandgate-page.ts";
import { SignaturePage } from "./signature-page.ts";

// Files with secrets go to the Downloads folder of whoever runs this, were it not for another home.
const environment = { HOME: "/nowhere", USERPROFILE: "/nowhere" };
test.use({ shellEnvironment: environment });

/** A client of someone's own: it signs what a text editor ended with a line feed. */
function brokenRequest() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const body = '{"secret":"a key of one’s own"}';
  return {
    body,
    signature: sign("sha256", Buffer.from(`${body}\n`), privateKey).toString("base64"),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** The session's token, as the sandbox received it last. */
function lastToken({ requests }: RunningSandbox): string {
  const headers = requests.at(-1)?.rawHeaders ?? [];
  const name = headers.findIndex((one) => one.toLowerCase() === "x-bunq-client-authentication");
  const token = name < 0 ? undefined : headers[name + 1];
  if (!token) throw new Error("the last request came without a token");
  return token;
}

test("from onboarding over requests, a wrong signature and exports to a logout in a fresh profile", async ({
  sandgate,
  page,
  ownSandbox,
  browser,
}) => {
  test.slow();
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();

  const requests = new RequestsPage(sandgate);
  await requests.open();
  await requests.sendPreset("User");
  await requests.sendPreset("Monetary accounts");
  await requests.entry(/GET ?Payments/).click();
  await page.getByLabel("Parameter 1, name").fill("count");
  await page.getByLabel("Parameter 1, value").fill("2");
  await requests.send();
  await requests.response.getByRole("button", { name: "Older" }).click();
  await expect(requests.response.getByText("1 page older")).toBeVisible();

  const microscope = new SignaturePage(sandgate);
  await microscope.openOwnCode();
  await microscope.paste(brokenRequest());
  await microscope.explain();
  await expect(microscope.explanation).toContainText(/line feed|newline/);

  const exports = new ExportsPage(sandgate);
  await exports.open();
  const token = lastToken(ownSandbox);
  for (const format of exportFormats) {
    await exports.choose(exportForms[format].label);
    const { text } = await exports.save();
    expect(text.length, format).toBeGreaterThan(100);
    expect(text, format).not.toContain(token);
  }
  await exports.choose("Python, Java and C#");
  const context = await readFile(await exports.writeWithSecrets(), "utf8");

  const directory = await mkdtemp(join(tmpdir(), "sandgate-e2e-"));
  const fresh = await startWebShellProcess(["--data-dir", directory], { environment });
  const another = new SandgatePage(await browser.newPage());
  await another.page.goto(fresh.url);
  await another.button("Import it").click();
  await new ExportsPage(another).paste(context);
  await another.button("Make an account of it").click();
  await expect(another.page.getByText("Imported from another client")).toBeVisible();
  await another.command("Log out");
  await expect(another.page.getByRole("heading", { name: "Logged out" })).toBeVisible();
  expect(ownSandbox.requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);

  await another.page.close();
  await fresh.stop();
  await rm(directory, { recursive: true, force: true });
});
