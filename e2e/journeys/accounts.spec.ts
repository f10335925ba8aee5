import { expect, test } from "./journey.ts";

test("two accounts stand side by side, each with its own key and progress", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const firstUser = await sandgate.shownUserId();

  await (await sandgate.openAccountMenu()).getByRole("menuitem", { name: "New account" }).click();
  await page.getByRole("radio", { name: "Custom loopback" }).check();
  await page.getByLabel("Base URL").fill(ownSandbox.baseUrl);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Second desk");
  await sandgate.button("Create account").click();
  await expect(sandgate.button("Account: Second desk")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("Custom loopback");
  await sandgate.expectDone();
  await sandgate.registerInstallation();

  const menu = await sandgate.openAccountMenu();
  await expect(menu.getByRole("menuitemradio")).toHaveCount(2);
  await expect(menu.getByRole("menuitemradio", { checked: true })).toContainText("Second desk");
  await menu.getByRole("menuitemradio", { name: /^First account/ }).click();
  await sandgate.expectDone("Installation", "Device", "Session", "User");
  expect(await sandgate.shownUserId()).toBe(firstUser);
  await sandgate.command("Switch to “Second desk”");
  await sandgate.expectDone("Installation");
});

test("an account is renamed", async ({ sandgate }) => {
  await sandgate.tryLocalSandbox();
  const menu = await sandgate.openAccountMenu();
  await menu.getByRole("menuitem", { name: "Rename “First account”" }).click();
  const field = sandgate.dialog.getByRole("textbox", { name: "Name", exact: true });
  await field.fill("");
  await sandgate.dialog.getByRole("button", { name: "Rename" }).click();
  await expect(field).toHaveAccessibleDescription(/.+/);
  await field.fill("Kiosk 7");
  await field.press("Enter");
  await expect(sandgate.button("Account: Kiosk 7")).toBeVisible();
});

test("removing an account names everything that is forgotten first", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const userId = await sandgate.shownUserId();
  await sandgate.command("Remove “First account”");

  const question = page.getByRole("dialog", { name: "Remove “First account”?" });
  await expect(question.getByRole("listitem")).toHaveText([
    "its key pair and name",
    "the installation and its token",
    "the API key and the device registration",
    "the open session and its token",
    `the user as last read (user ID ${userId})`,
    "its recorded exchanges",
    "requests that were saved or sent",
  ]);
  await expect(question).toContainText("The session stays open at bunq until it ends by itself.");
  await question.getByRole("button", { name: "Cancel" }).click();
  await sandgate.expectDone("Installation", "Device", "Session", "User");

  await sandgate.command("Remove “First account”");
  await question.getByRole("button", { name: "Remove account" }).click();
  await expect(sandgate.title).toHaveText("Onboard to the bunq API, one step at a time");
});

for (const address of ["https://api.bunq.com", "http://192.168.1.10:18400", "http://0.0.0.0:80"]) {
  test(`the custom environment refuses ${address} with the way out`, async ({ sandgate, page }) => {
    await sandgate.tryLocalSandbox();
    await sandgate.command("New account");
    await page.getByRole("radio", { name: "Custom loopback" }).check();
    await page.getByLabel("Base URL").fill(address);
    await sandgate.button("Create account").click();

    const field = page.getByLabel("Base URL");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(
      /is not a loopback address; Sandgate is for sandboxes only\. Write it like http:\/\/127\.0\.0\.1:18400\./,
    );
    await page.keyboard.press("Escape");
    const menu = await sandgate.openAccountMenu();
    await expect(menu.getByRole("menuitemradio")).toHaveCount(1);
  });
}
