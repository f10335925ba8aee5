import { startSandbox, type RunningSandbox } from "../../electron/sandbox/start-sandbox.ts";
import { expect, test as journeyTest } from "./journey.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

interface TimedSandbox {
  readonly sandbox: RunningSandbox;
  /** Moves bunq's clock alone. */
  readonly advanceBunq: (ms: number) => void;
  /** Lets time pass, asleep or awake: for the app, for bunq, and for the window. */
  readonly pass: (ms: number) => Promise<void>;
}

/** A sandbox of one's own whose sessions last an hour, and the clocks of everyone. */
const test = journeyTest.extend<{ readonly timed: TimedSandbox }>({
  timed: async ({ sandgate, shell }, use) => {
    let ahead = 0;
    const sandbox = await startSandbox({
      clock: { now: () => Date.now() + ahead },
      policy: { sessionTimeoutSeconds: 3600 },
    });
    const advanceBunq = (ms: number) => {
      ahead += ms;
    };
    const pass = async (ms: number) => {
      advanceBunq(ms);
      await shell.advanceClock(ms);
      // the window reads the facts again as it does when it comes back
      await sandgate.page.reload();
    };
    await use({ sandbox, advanceBunq, pass });
    await sandbox.close();
  },
});

test("near its end a session is renewed by its notice: a new one first, then the old one ends", async ({
  sandgate,
  page,
  timed,
}) => {
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await sandgate.runAll();
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

for (const expiredSession of [401, 403] as const) {
  test(`a call in an expired session renews once, repeats once and says so (${expiredSession})`, async ({
    sandgate,
    page,
    timed,
    shell,
  }) => {
    timed.sandbox.changePolicy({ expiredSession });
    await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
    await sandgate.runAll();
    const userId = await sandgate.shownUserId();
    // while the window sleeps it has not noticed yet
    timed.advanceBunq(2 * hour);
    await shell.advanceClock(2 * hour);
    const before = timed.sandbox.requests.length;

    await sandgate.button("Read again").click();
    await expect(page.getByRole("banner").getByText("Session renewed")).toBeVisible();
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

test("who wants to be asked first is: nothing is renewed before the button", async ({
  sandgate,
  page,
  timed,
  shell,
}) => {
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await sandgate.openSettings();
  await page.getByRole("radio", { name: "Ask first" }).click();
  await sandgate.button("Done").click();
  await sandgate.runAll();
  timed.advanceBunq(2 * hour);
  await shell.advanceClock(2 * hour);
  const before = timed.sandbox.requests.length;

  await sandgate.button("Read again").click();
  await sandgate.expectStep("User", "failed");
  await sandgate.expectStep("Session", "to do next");
  expect(timed.sandbox.requests.slice(before).map(({ path }) => path)).not.toContain(
    "/v1/session-server",
  );
  await sandgate.goTo("Session");
  await sandgate.button(/^Open session again/).click();
  await sandgate.expectStep("Session", "done");
});

test("a laptop that slept past the end wakes to an ended session, kept in the history", async ({
  sandgate,
  page,
  timed,
}) => {
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await sandgate.runAll();
  await timed.pass(3 * hour);

  await expect(page.getByRole("banner").getByText("Session ended")).toBeVisible();
  await sandgate.goTo("Session");
  await expect(page.getByRole("heading", { name: "The session ended" })).toBeVisible();
  await sandgate.button(/^Open session again/).click();
  await expect(page.getByRole("row", { name: /Ran out$/ })).toHaveCount(1);
});

test("a bunq whose clock is ten minutes ahead: the hour is an hour, and the difference is told", async ({
  sandgate,
  page,
  timed,
}) => {
  timed.advanceBunq(10 * minute);
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await sandgate.runAll();
  await sandgate.goTo("Session");

  await expect(page.getByRole("figure").getByText(/^59 min left$/)).toBeVisible();
  await expect(sandgate.fact("bunq’s clock")).toHaveText(
    /^(10 min|9 min 5\d s) ahead of this machine’s; bunq’s counts$/,
  );
});

test("two tabs that renew at once make one session", async ({ sandgate, page, shell, timed }) => {
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await sandgate.runAll();
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
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await sandgate.runAll();
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
