import { demoKeys } from "../../electron/sandbox/demo-keys.ts";
import { readWholePage } from "./canary.ts";
import { expect, test } from "./journey.ts";

for (const [who, kind] of [
  ["Person", "UserPerson"],
  ["Company", "UserCompany"],
] as const) {
  test(`a sandbox ${who.toLowerCase()} by button becomes a ${kind}`, async ({ sandgate, page }) => {
    await sandgate.tryLocalSandbox();
    await sandgate.registerInstallation();
    await sandgate.registerDevice(who);
    await sandgate.runAll();

    await expect(page.getByRole("region", { name: `Summary of the ${kind}` })).toBeVisible();
    await expect(sandgate.step("User")).toContainText(`${kind} ${await sandgate.shownUserId()}`);
  });
}

test("a UserApiKey shows both users behind it, and its own ID for addresses", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.registerDeviceWithKey(demoKeys.onBehalf);
  await sandgate.runAll();
  const userId = await sandgate.shownUserId();

  const asked = page.getByRole("region", { name: "Who asked" });
  const granted = page.getByRole("region", { name: "Who granted" });
  await expect(asked).toContainText("UserCompany");
  await expect(granted).toContainText("UserPerson");
  await expect(asked).not.toContainText(userId);
  await expect(granted).not.toContainText(userId);
  await expect(page.getByText(`/v1/user/${userId}`, { exact: true }).first()).toBeVisible();
  const read = ownSandbox.requests.filter(({ path }) => path.startsWith("/v1/user/"));
  expect(read.map(({ path, status }) => [path, status])).toEqual([[`/v1/user/${userId}`, 200]]);
  expect(await readWholePage(page)).not.toContain(demoKeys.onBehalf);
});

test("a payment service provider is shown with its certificate's name", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await sandgate.registerDeviceWithKey(demoKeys.paymentServiceProvider);
  await sandgate.runAll();

  await expect(sandgate.fact("Common name")).toContainText("PISP AISP");
  await expect(sandgate.fact("Organisation")).toContainText("Zandbank Kaartlezer B.V.");
  await expect(sandgate.fact("Country")).toContainText("Netherlands");
  await expect(sandgate.fact("Subject")).toContainText("C=NL, O=");
  await expect(sandgate.fact("Status")).toContainText("The provider may use the API.");
  expect(await readWholePage(page)).not.toContain(demoKeys.paymentServiceProvider);
});

test("a key that was refused is gone from the field and from the page", async ({
  sandgate,
  page,
}) => {
  const foreignKey = `sandbox_${"5eed".repeat(14)}`;
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  const field = page.getByRole("textbox", { name: "API key", exact: true });
  await field.fill(foreignKey);
  await expect(page.getByText("Looks like the key of a sandbox user.")).toBeVisible();
  await sandgate.button("Register device").click();

  await expect(sandgate.failure).toContainText("User credentials are incorrect.");
  await sandgate.expectStep("Device", "failed");
  await expect(field).toHaveValue("");
  expect(await readWholePage(page)).not.toContain(foreignKey);
});
