import { knownFaults } from "../../electron/sandbox/faults.ts";
import { expectRow, remedy } from "./doctor-table.ts";
import { callBackend, prepareAccount } from "./prepare.ts";
import { expect, minute, test } from "./timed-journey.ts";

const userPath = /^\/v1\/user\//;

test("a session without the right to something is not taken for an ended one", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const description = "Not enough permissions to read the user";
  ownSandbox.fault({ kind: "error", status: 403, description, path: userPath });
  await sandgate.button("Read user").click();
  await expectRow(sandgate, "session-not-permitted");

  await remedy(sandgate, "Use another key").click();
  await sandgate.dialog.getByRole("button", { name: "Forget the device" }).click();
  await expect(sandgate.title).toHaveText("Device");
  await sandgate.runAll();
});

test("a session that ended by bunq’s clock alone names the difference", async ({
  sandgate,
  timed,
}) => {
  const { sandbox } = timed;
  sandbox.changePolicy({ sessionTimeoutSeconds: 600 });
  await callBackend(sandgate, "settings.change", { renewal: "ask" });
  await prepareAccount(sandgate, "session", { baseUrl: sandbox.baseUrl });
  timed.advanceBunq(20 * minute);
  await sandgate.button("Read user").click();
  await expectRow(sandgate, "session-over-by-bunqs-clock");
  await expect(sandgate.failure).toContainText("20 minutes ahead of");

  await remedy(sandgate, "Open a session").click();
  await sandgate.expectStep("Session", "done");
  await sandgate.readUser();
});

test("a renewal that comes too soon waits, says that nothing was sent, and goes on", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  // a window in which the user can be read as well, also on a slow machine
  const description = "Too many requests. You can do a maximum of 3 calls per 9 second.";
  const path = "/v1/session-server";
  ownSandbox.fault({ ...knownFaults.tooManyRequests, description, path });
  await sandgate.goTo("Session");
  await sandgate.button("Renew").click();
  await expectRow(sandgate, "too-many-requests");
  await expect(sandgate.failure.getByRole("button", { name: /^Try again in \d s$/ })).toBeVisible();
  await sandgate.goTo("User");
  ownSandbox.fault({ ...knownFaults.sessionEnded, path: userPath });
  await sandgate.button("Read user").click();
  await expectRow(sandgate, "too-soon-for-another-session");
  await expect(sandgate.failure).toContainText("Nothing was sent");

  await remedy(sandgate, "Open a session").click();
  await sandgate.expectStep("Session", "done");
  await sandgate.readUser();
});
