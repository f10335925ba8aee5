import { expect, test } from "./journey.ts";

test("closing and opening again between any two steps repeats no call", async ({
  sandgate,
  shell,
  ownSandbox,
}) => {
  const reopen = async () => {
    await sandgate.page.goto("about:blank");
    await shell.restart();
    await sandgate.page.goto(shell.url);
  };
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await reopen();
  await sandgate.expectDone("Installation");
  await expect(sandgate.title).toHaveText("Device");

  await sandgate.registerDevice();
  await reopen();
  await sandgate.expectDone("Installation", "Device");
  await expect(sandgate.title).toHaveText("Session");

  await sandgate.openSession();
  await reopen();
  await sandgate.expectDone("Installation", "Device", "Session");
  await expect(sandgate.title).toHaveText("User");

  await sandgate.readUser();
  const userId = await sandgate.shownUserId();
  await reopen();
  await sandgate.expectDone("Installation", "Device", "Session", "User");
  expect(await sandgate.shownUserId()).toBe(userId);
  expect(ownSandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /v1/installation",
    "POST /v1/sandbox-user-person",
    "POST /v1/device-server",
    "POST /v1/session-server",
    `GET /v1/user/${userId}`,
  ]);
});

test("the local sandbox, its users and the exchanges survive a restart too", async ({
  sandgate,
  shell,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const userId = await sandgate.shownUserId();
  await page.goto("about:blank");
  await shell.restart();
  await page.goto(shell.url);

  const counted = (words: string) =>
    sandgate.exchange.getByRole("button", { name: `Exchange ${words}. Choose another` });
  await expect(counted("5 of 5")).toBeVisible();
  await expect(sandgate.exchange.getByText("Signature verified")).toBeVisible();
  await expect(sandgate.exchange.getByText("without secrets")).toBeVisible();
  await sandgate.button("Read again").click();
  await expect(counted("6 of 6")).toBeVisible();
  await expect(sandgate.exchange.getByText(`/v1/user/${userId}`, { exact: true })).toBeVisible();
  await expect(sandgate.exchange.getByText("200 OK")).toBeVisible();
  await expect(sandgate.exchange.getByText("Signature verified")).toBeVisible();
});

test("the theme is remembered", async ({ sandgate, shell, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await sandgate.tryLocalSandbox();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await sandgate.command("Dark theme");
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.goto("about:blank");
  await shell.restart();
  await page.goto(shell.url);
  await expect(sandgate.title).toHaveText("Installation");
  await expect.poll(background).toBe(dark);
});

test("a page whose shell was stopped says so and what to do", async ({
  sandgate,
  shell,
  page,
  browserConsole,
}) => {
  browserConsole.allow(/ERR_CONNECTION_REFUSED/);
  await sandgate.tryLocalSandbox();
  await shell.stop();
  await sandgate.button("Register installation").click();
  await expect(page.getByRole("heading", { name: "Sandgate does not answer" })).toBeFocused();
  await expect(
    page.getByRole("main").last().getByRole("button", { name: "Try again" }),
  ).toBeVisible();
});
