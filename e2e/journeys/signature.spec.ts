import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { readClipboard } from "./clipboard.ts";
import { expectNoSecretInPage } from "./canary.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { SignaturePage } from "./signature-page.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
const body = '{"amount": {"value": "12.50", "currency": "EUR"}}';

function signed(text: string): string {
  return sign("sha256", Buffer.from(text), privateKey).toString("base64");
}

test("an exchange shows the bytes that were signed, and that both signatures hold their SHA-256", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const sent = ownSandbox.requests.find(({ path }) => path === "/v1/session-server");
  const sha256 = createHash("sha256")
    .update(sent?.body ?? "")
    .digest("hex");
  const microscope = new SignaturePage(sandgate);
  await microscope.open();

  await expect(microscope.page.getByLabel("Exchange", { exact: true })).toContainText(
    "POST /v1/session-server",
  );
  await expect(microscope.request).toContainText("Matches");
  await expect(microscope.request).toContainText(sha256);
  await expect(microscope.request).toContainText("2048 bits, base64");
  await expect(microscope.request).toContainText("the same SHA-256");
  await expect(microscope.answer).toContainText("bunq’s key of this account’s installation");

  await microscope.request.getByRole("button", { name: "Hex" }).click();
  const dump = microscope.page.getByRole("region", { name: "Bytes of our request, hex" });
  await expect(dump).toContainText("7b 22 73 65 63 72 65 74  22 3a 22");
  await expect(dump).toContainText(/•••• API key, \d+ bytes hidden/);
});

test("the code for a signature is copied, and its language is remembered", async ({
  sandgate,
  ownSandbox,
  context,
}) => {
  await prepareAccount(sandgate, "user", { baseUrl: ownSandbox.baseUrl });
  const microscope = new SignaturePage(sandgate);
  await microscope.open();
  await microscope.code.getByRole("tab", { name: "Go" }).click();
  await microscope.code.getByRole("button", { name: "Copy the Go code" }).click();
  expect(await readClipboard(context)).toMatch(/^\/\/ Signs a body for bunq[^]*rsa\.SignPKCS1v15/);

  await sandgate.goTo("User");
  await microscope.open();
  await expect(microscope.code.getByRole("tab", { name: "Go" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(microscope.code).toContainText("sign.go");
});

test("a signature over a body with a trailing newline is told, with the place", async ({
  sandgate,
}) => {
  await sandgate.tryLocalSandbox();
  const microscope = new SignaturePage(sandgate);
  await microscope.openOwnCode();
  await microscope.paste({ body, signature: signed(`${body}\n`), publicKey: pem });
  await microscope.explain();

  const { explanation } = microscope;
  const words = "The signature is over the body with a line feed at the end.";
  await expect(explanation.getByRole("heading")).toHaveText([words]);
  await sandgate.expectAnnounced(words);
  await expect(explanation).toContainText(`First difference: byte ${body.length}, line 1`);
  await expect(explanation).toContainText("a line feed (LF)");
  await expect(microscope.code).toContainText(body);

  await microscope.paste({ body, signature: signed(body), publicKey: pem });
  await microscope.explain();
  await expect(explanation.getByRole("heading")).toHaveText(["It matches"]);
});

test("a body that was meant is compared; a file keeps its carriage returns", async ({
  sandgate,
}) => {
  await sandgate.tryLocalSandbox();
  const microscope = new SignaturePage(sandgate);
  const { page, explanation } = microscope;
  await microscope.openOwnCode();
  const meant = body.replace("EUR", "E\u00a0UR");
  await microscope.paste({ body, signature: signed(meant), publicKey: pem });
  await page.getByText("What the body should have been").click();
  await page.getByRole("textbox", { name: "Intended body" }).fill(meant);
  await microscope.explain();
  await expect(explanation).toContainText("The signature is over the body you meant.");
  await expect(explanation).toContainText("a no-break space (U+00A0)");

  const chooser = page.waitForEvent("filechooser");
  await sandgate.button("Choose a file").click();
  const windows = { name: "body.json", mimeType: "", buffer: Buffer.from('{\r\n"a": 1\r\n}') };
  await (await chooser).setFiles(windows);
  await page.getByRole("textbox", { name: "Intended body" }).fill("");
  await page.getByRole("textbox", { name: "Signature" }).fill(signed('{\n"a": 1\n}'));
  await microscope.explain();
  await expect(explanation).toContainText("the body with LF in place of CR LF.");
  await expect(explanation).toContainText("a carriage return (CR)");
});

test("a private key pasted for a public one is taken away at once", async ({ sandgate }) => {
  await sandgate.tryLocalSandbox();
  const microscope = new SignaturePage(sandgate);
  await microscope.openOwnCode();
  const secret = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  await microscope.paste({ body, signature: signed(body), publicKey: secret });

  const field = microscope.page.getByRole("textbox", { name: "Public key (PEM)" });
  await expect(field).toHaveValue("");
  await expect(microscope.page.getByText("That was a private key.")).toBeVisible();
  await expectNoSecretInPage(microscope.page, { line: secret.split("\n")[3] ?? "" });
});
