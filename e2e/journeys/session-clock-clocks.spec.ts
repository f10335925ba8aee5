import { knownFaults } from "../../electron/sandbox/faults.ts";
import { prepareAccount } from "./prepare.ts";
import { expect, hour, minute, test } from "./timed-journey.ts";

test("a laptop that slept past the end wakes to an ended session, kept in the history", async ({
  sandgate,
  page,
  timed,
}) => {
  await prepareAccount(sandgate, "user", { baseUrl: timed.sandbox.baseUrl });
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
  await prepareAccount(sandgate, "user", { baseUrl: timed.sandbox.baseUrl });
  await sandgate.goTo("Session");

  await expect(page.getByRole("figure").getByText(/^59 min left$/)).toBeVisible();
  await expect(sandgate.fact("bunq’s clock")).toHaveText(
    /^(10 min|9 min 5\d s) ahead of this machine’s; bunq’s counts$/,
  );
});

test("a local clock that is set two hours ahead changes nothing of what is left", async ({
  sandgate,
  page,
  timed,
  shell,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: timed.sandbox.baseUrl });
  await sandgate.goTo("Session");
  await shell.setClock(2 * hour);
  await page.evaluate((byMs) => {
    const { now } = Date;
    Date.now = () => now() + byMs;
  }, 2 * hour);

  // nobody does anything: the window notices by itself
  await expect(sandgate.fact("bunq’s clock")).toHaveText(
    /^(2 h 0 min|1 h 59 min) behind this machine’s; bunq’s counts$/,
  );
  await expect(page.getByRole("figure").getByText(/^59 min left$/)).toBeVisible();
  await expect(page.getByRole("banner").getByRole("timer")).toContainText("59 min");
});

test("the history tells a logout from an end that was bunq’s", async ({
  sandgate,
  page,
  timed,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: timed.sandbox.baseUrl });
  await sandgate.logOut();
  await sandgate.goTo("Session");
  await expect(page.getByRole("row", { name: /Logged out$/ })).toHaveCount(1);
  await sandgate.openSession();
  await sandgate.goTo("User");
  timed.sandbox.fault({ ...knownFaults.sessionEnded, path: /^\/v1\/user\// });
  await sandgate.button("Read user").click();
  await sandgate.expectStep("User", "done");

  await sandgate.goTo("Session");
  await expect(page.getByRole("row", { name: /Ended by bunq$/ })).toHaveCount(1);
  await expect(page.getByText(/^Renewed by itself: bunq answered 401 to/)).toBeVisible();
});
