import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { SignaturePage } from "./signature-page.ts";
import { expectSound } from "./sound-looks.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pasted = {
  body: '{"amount": 10}',
  signature: sign("sha256", Buffer.from('{"amount": 10}\n'), privateKey).toString("base64url"),
  publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
};

test("axe finds nothing and small windows cut nothing under the signature microscope", async ({
  sandgate,
  ownSandbox,
  page,
}) => {
  test.slow();
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const microscope = new SignaturePage(sandgate);
  await microscope.open();
  await expect(microscope.code).toContainText("sign.py");
  await microscope.answer.getByRole("button", { name: "Hex" }).click();
  await microscope.answer.scrollIntoViewIfNeeded();
  await expectSound(page);

  await microscope.openOwnCode();
  await microscope.paste({ ...pasted, signature: "{{signature}}" });
  await page.getByText("The rest of the request").click();
  await page.getByText("What the body should have been").click();
  await microscope.explain();
  await expect(page.getByText("This is not base64")).toBeVisible();
  await expectSound(page);
  await microscope.paste(pasted);
  await microscope.explain();
  await expect(microscope.explanation.getByRole("heading").first()).toBeInViewport();
  await expectSound(page);
});
