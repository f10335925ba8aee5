import { prepareAccount } from "./prepare.ts";
import { expect, hour, minute, second, test } from "./timed-journey.ts";

test("near its end a session is renewed by its notice: a new one first, then the old one ends", async ({
  sandgate,
  page,
  timed,
}) => {
  await prepareAccount(sandgate, "user", { baseUrl: timed.sandbox.baseUrl });
  await sandgate.goTo("Session");
  await expect(sandgate.button("Renew")).toBeVisible();
  await timed.pass(56 * minute);
  await sandgate.goTo("Session");
  const before = timed.sandbox.requests.length;

  const notice = page.locator("section").filter({ hasText: /^This session ends in [34] min/ });
  await notice.last().getByRole("button", { name: "Renew" }).click();

  await sandgate.expectAnnounced("Session renewed.");
  await expect(page.getByText(/^Renewed from session \d+, as you asked\.$/)).toBeFocused();
  await expect(page.getByRole("row", { name: /Renewed$/ })).toHaveCount(1);
  await sandgate.expectDone("Installation", "Device", "Session", "User");
  expect(
    timed.sandbox.requests.slice(before).map(({ method, status }) => `${method} ${status}`),
  ).toEqual(["POST 200", "DELETE 200"]);
});

for (const { expiredSession, noticed } of [
  { expiredSession: 401, noticed: false },
  { expiredSession: 403, noticed: true },
] as const) {
  const when = noticed ? "that the window knows of" : "that the window slept through";
  test(`a call after an end ${when} renews once, repeats once and says so (${expiredSession})`, async ({
    sandgate,
    page,
    timed,
    shell,
  }) => {
    timed.sandbox.changePolicy({ expiredSession });
    await prepareAccount(sandgate, "user", { baseUrl: timed.sandbox.baseUrl });
    const userId = await sandgate.shownUserId();
    if (noticed) {
      await timed.pass(2 * hour);
      await expect(page.getByRole("banner").getByText("Session ended")).toBeVisible();
      await sandgate.goTo("User");
    } else {
      timed.advanceBunq(2 * hour);
      await shell.advanceClock(2 * hour);
    }
    const before = timed.sandbox.requests.length;

    await sandgate.button("Read again").click();
    await expect(page.getByRole("banner").getByText("Session renewed")).toBeVisible();
    await sandgate.expectDone("Installation", "Device", "Session", "User");
    await sandgate.goTo("Session");
    await expect(
      page.getByText(new RegExp(`^Renewed by itself: bunq answered ${expiredSession} to`)),
    ).toBeVisible();
    await expect(page.getByRole("row", { name: /Ran out$/ })).toHaveCount(1);
    expect(
      timed.sandbox.requests
        .slice(before)
        .map(({ method, path, status }) => [method, path, status]),
    ).toEqual([
      ["GET", `/v1/user/${userId}`, expiredSession],
      ["POST", "/v1/session-server", 200],
      ["GET", `/v1/user/${userId}`, 200],
    ]);
  });
}

test("a user never read is read after the session's end, in a session renewed for that", async ({
  sandgate,
  page,
  timed,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: timed.sandbox.baseUrl });
  await timed.pass(56 * minute);
  await sandgate.goTo("User");
  await expect(page.getByText(/^This session ends in [34] min/)).toBeVisible();
  await timed.pass(2 * hour);
  await sandgate.goTo("User");
  await expect(page.getByRole("heading", { name: "The session has ended" })).toBeVisible();

  await sandgate.button("Read user").click();

  await expect(page.getByRole("banner").getByText("Session renewed")).toBeVisible();
  await sandgate.expectDone("Installation", "Device", "Session", "User");
});

test("who wants to be asked first is: nothing is renewed before the button", async ({
  sandgate,
  page,
  timed,
}) => {
  await prepareAccount(sandgate, "user", { baseUrl: timed.sandbox.baseUrl });
  await sandgate.openSettings();
  await page.getByRole("radio", { name: "Ask first" }).click();
  await sandgate.button("Done").click();
  await timed.pass(2 * hour);
  await sandgate.goTo("User");
  const before = timed.sandbox.requests.length;

  await sandgate.button("Read again").click();
  await expect(sandgate.failure).toContainText("bunq has ended this session");
  await expect(sandgate.button("Read again")).toHaveCount(0);
  await sandgate.expectStep("Session", "to do next");
  expect(timed.sandbox.requests.slice(before).map(({ path }) => path)).not.toContain(
    "/v1/session-server",
  );
  await sandgate.failure.getByRole("button", { name: "Open a session", exact: true }).click();
  await sandgate.expectStep("Session", "done");
});

test("two tabs that renew at once make one session", async ({ sandgate, page, shell, timed }) => {
  await prepareAccount(sandgate, "user", { baseUrl: timed.sandbox.baseUrl });
  await sandgate.goTo("Session");
  const other = await page.context().newPage();
  await other.goto(await shell.newLink());
  await other.getByRole("button", { name: /^Step 3, done: ?Session/ }).click();
  const renew = { name: "Renew", exact: true };
  await expect(other.getByRole("button", renew)).toBeVisible();
  const before = timed.sandbox.requests.length;

  await Promise.all([
    page.getByRole("button", renew).click(),
    other.getByRole("button", renew).click(),
  ]);

  for (const tab of [page, other]) {
    await expect(tab.getByText(/^Renewed from session \d+, as you asked\.$/)).toBeVisible();
  }
  const paths = timed.sandbox.requests.slice(before).map(({ path }) => path);
  expect(paths.filter((path) => path === "/v1/session-server")).toHaveLength(1);
});

test("a sandbox that wants a wait between sessions: the button counts down instead of failing", async ({
  sandgate,
  page,
  timed,
}) => {
  await prepareAccount(sandgate, "user", { baseUrl: timed.sandbox.baseUrl });
  await sandgate.goTo("Session");
  timed.sandbox.changePolicy({ rateLimits: "classic" });
  await sandgate.button("Renew").click();
  await expect(page.getByText(/^Renewed from session/)).toBeVisible();
  await sandgate.button("Renew").click();
  const counting = sandgate.button(/^Renew in \d+ s$/);
  await expect(counting).toBeVisible();
  // the session that stands is none the worse for it
  await sandgate.expectDone("Installation", "Device", "Session", "User");
  const before = timed.sandbox.requests.length;

  await counting.click({ force: true });
  expect(timed.sandbox.requests).toHaveLength(before);
  await timed.pass(31 * second);
  await sandgate.goTo("Session");
  await sandgate.button("Renew").click();
  await expect(page.getByRole("row", { name: /Renewed$/ })).toHaveCount(2);
});
