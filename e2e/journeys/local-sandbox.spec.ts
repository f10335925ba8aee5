import {
  install,
  send,
  signatureOver,
  testKeys,
  toBytes,
} from "../../electron/sandbox/testing/sandbox-client.ts";
import { readClipboard } from "./clipboard.ts";
import { expect, test } from "./journey.ts";
import { LocalSandboxPage } from "./local-sandbox-page.ts";

test("it starts by its button, and other clients reach it at the address", async ({
  sandgate,
  shell,
}) => {
  const local = new LocalSandboxPage(sandgate);
  await sandgate.tryLocalSandbox();
  await local.open();
  await expect(sandgate.fact("State")).toContainText(shell.dataDirectory);
  await local.start();

  const answer = await fetch(`${await local.address()}/v1/sandbox-user-person`, { method: "POST" });
  expect(answer.status).toBe(200);
  await expect(sandgate.fact("Users")).toHaveText("6");
});

test("maintenance stops a step, the footer leads back, and a reset lets it through", async ({
  sandgate,
  page,
}) => {
  const local = new LocalSandboxPage(sandgate);
  await sandgate.tryLocalSandbox();
  await local.open();
  await local.start();
  await expect(local.mark).toHaveCount(0);
  await page.getByRole("switch", { name: "Maintenance" }).click();
  await sandgate.expectAnnounced("Maintenance: on.");
  await sandgate.goTo("Installation");
  await sandgate.button("Register installation").click();

  await sandgate.expectStep("Installation", "failed");
  await expect(sandgate.failure).toContainText("491");
  await expect(local.mark).toHaveText("1 switch of the local sandbox changed");
  await local.mark.click();
  await sandgate.button("Reset all switches").click();
  await sandgate.expectAnnounced("Every switch is at its default.");
  await expect(local.mark).toHaveCount(0);
  await sandgate.registerInstallation();
});

test("a signature that does not verify meets the chosen status, and its reason is shown", async ({
  sandgate,
  page,
}) => {
  const local = new LocalSandboxPage(sandgate);
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await sandgate.registerDevice();
  await local.open();
  await local.choose("Bad signature", "466");
  await sandgate.button("Make it forget").click();
  await sandgate.dialog.getByRole("radio", { name: "Clients’ public keys" }).check();
  await sandgate.dialog.getByRole("button", { name: "Make it forget" }).click();
  await expect(sandgate.dialog).toBeHidden();
  await sandgate.goTo("Session");
  await sandgate.button(/^Open session/).click();

  await sandgate.expectStep("Session", "failed");
  await expect(sandgate.failure).toContainText("466");
  await local.open();
  await local.showRefused();
  const newest = local.refused.locator("> li").first();
  await expect(newest).toContainText("POST /v1/session-server");
  await expect(newest).toContainText("made with another private key");
  await page.getByRole("tab", { name: /^Switches/ }).click();
  await sandgate.button("Reset Bad signature").click();
  await expect(local.choice("Bad signature", "400")).toBeChecked();
  await expect(local.choice("Bad signature", "400")).toBeFocused();
});

test("another client's usual mistake is named, with the bytes that were checked", async ({
  sandgate,
  page,
  context,
}) => {
  const local = new LocalSandboxPage(sandgate);
  await sandgate.tryLocalSandbox();
  await local.open();
  await local.start();
  await local.showRefused();
  await expect(page.getByText("Nothing was refused since it started.")).toBeVisible();
  const address = await local.address();
  const { token } = await install(address);
  const body = JSON.stringify({ secret: "not-a-key-0123456789" });
  const signature = signatureOver(toBytes(`${body}\n`), testKeys.privateKey);
  await send(address, "/v1/session-server", { body, token, signature });

  const newest = local.refused.locator("> li").first();
  await expect(newest).toContainText("POST /v1/session-server");
  await expect(newest).toContainText("bunq says: The request signature is invalid.");
  await newest.getByText("What was checked").click();
  await expect(newest).toContainText(
    `${body.length} bytes of body, no line feed at the end, SHA-256`,
  );
  await expect(newest.getByText("other line ends: matches")).toBeVisible();
  await newest.getByRole("button", { name: /^Copy why/ }).click();
  await sandgate.expectAnnounced("Copied");
  const copied = await readClipboard(context);
  expect(copied).toContain("Tried: other line ends: matches");
  expect(copied).not.toContain(token);
});

test("by keyboard: arrows choose, a value that is refused says why, Escape takes it back", async ({
  sandgate,
  page,
}) => {
  const local = new LocalSandboxPage(sandgate);
  await sandgate.tryLocalSandbox();
  await local.open();
  await local.start();
  await local.choice("Expired session", "401").focus();
  await page.keyboard.press("ArrowRight");
  await expect(local.choice("Expired session", "403")).toBeChecked();
  await sandgate.expectAnnounced("Expired session: 403.");
  await page.keyboard.press("Tab");
  await expect(sandgate.button("Reset Expired session")).toBeFocused();
  await page.keyboard.press("Tab");
  const timeout = local.field("Session timeout");
  await expect(timeout).toBeFocused();
  await timeout.fill("12 h");
  await page.keyboard.press("Enter");

  await expect(timeout).toHaveAttribute("aria-invalid", "true");
  await expect(timeout).toHaveAccessibleDescription(/takes 0 to 31536000 seconds/);
  await page.keyboard.press("Escape");
  await expect(timeout).toHaveValue("604800");
  await expect(timeout).not.toHaveAttribute("aria-invalid");
  await timeout.fill("90");
  await page.keyboard.press("Enter");
  await sandgate.expectAnnounced("Session timeout: 90 seconds.");
  await expect(timeout).toBeFocused();
  await timeout.fill("ninety");
  await page.keyboard.press("Enter");
  await expect(timeout).toHaveAttribute("aria-invalid", "true");
  await sandgate.button("Reset Session timeout").press("Enter");
  await expect(timeout).toHaveValue("604800");
  await expect(timeout).not.toHaveAttribute("aria-invalid");
  await expect(timeout).toBeFocused();
});

test("the clock is set in UTC or to now, and follows the machine again", async ({
  sandgate,
  page,
}) => {
  const local = new LocalSandboxPage(sandgate);
  await sandgate.tryLocalSandbox();
  await local.open();
  await local.start();
  await local.field("Clock").fill("2031-02-03T04:05:06Z");
  await page.keyboard.press("Enter");
  await expect(sandgate.fact("Its clock")).toContainText("3 Feb 2031, 04:05 UTC");
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await expect(sandgate.fact("Its clock")).not.toContainText("2031");
  await expect(local.field("Clock")).toHaveValue(/^20\d\d-\d\d-\d\dT[\d:]{8}Z$/);
  await local.field("Clock").fill("");
  await page.keyboard.press("Enter");
  await expect(sandgate.button("Reset Clock")).toHaveCount(0);
});

test("after a restart every switch is at its default again", async ({ sandgate, shell, page }) => {
  const local = new LocalSandboxPage(sandgate);
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await local.open();
  await local.choose("Expired session", "403");
  await page.goto("about:blank");
  await page.goto(await shell.restart());

  await sandgate.registerDevice();
  await local.open();
  await expect(local.choice("Expired session", "401")).toBeChecked();
  await expect(local.mark).toHaveCount(0);
});
