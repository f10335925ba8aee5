import { knownFaults } from "../../electron/sandbox/faults.ts";
import { expect, test } from "./journey.ts";

test("an answer with a wrong signature stops the flow and shows nothing of it", async ({
  sandgate,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.registerDevice();
  await sandgate.openSession();
  await sandgate.goTo("User");
  const userId = (await sandgate.fact("User ID").getByText(/^\d+$/).textContent()) ?? "";
  ownSandbox.fault({ kind: "badSignature", path: `/v1/user/${userId}` });
  await sandgate.button("Read user").click();

  await expect(sandgate.failure).toContainText("The answer is not signed by bunq");
  await expect(sandgate.failure).toContainText("Sandgate stopped and shows none of its data.");
  await sandgate.expectStep("User", "failed");
  await expect(sandgate.failure.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expect(sandgate.userTab("Summary")).toHaveCount(0);
  await expect(sandgate.exchange.getByText("Signature mismatch")).toBeVisible();
  await expect(sandgate.exchange.getByText("first_name")).toHaveCount(0);
});

test("bunq's own words are shown verbatim, with status and response ID", async ({
  sandgate,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.registerDevice();
  ownSandbox.fault({ ...knownFaults.credentialsIncorrect, path: "/v1/session-server" });
  await sandgate.goTo("Session");
  await sandgate.button("Open session").click();

  await expect(sandgate.failure.getByRole("blockquote")).toHaveText(
    "User credentials are incorrect. Incorrect API key or IP address.",
  );
  await expect(sandgate.failure).toContainText("bunq said, with status 400 Bad Request");
  await expect(sandgate.failure).toContainText(/Response ID [0-9a-f-]{36}/);
  await sandgate.expectStep("Session", "failed");
  await sandgate.failure.getByRole("button", { name: "Register again…" }).click();
  await sandgate.dialog.getByRole("button", { name: "Forget the device" }).click();
  await expect(sandgate.title).toHaveText("Device");
});

test("too many requests say how long to wait, and are tried again by hand", async ({
  sandgate,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ ...knownFaults.tooManyRequests, path: "/v1/installation" });
  await sandgate.button("Register installation").click();

  await expect(sandgate.failure).toContainText("Too many requests");
  await expect(sandgate.failure.getByRole("button", { name: /^Try again in \d s$/ })).toBeVisible();
  await expect(sandgate.failure.getByRole("blockquote")).toContainText("maximum of 3 calls");
  await expect(sandgate.exchange.getByText("429 Too Many Requests")).toBeVisible();
  await sandgate.failure.getByRole("button", { name: "Try again", exact: true }).click();
  await sandgate.expectDone("Installation");
  await expect(sandgate.failure).toHaveCount(0);
});

test("a gateway's page is named as one and never mistaken for bunq", async ({
  sandgate,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ ...knownFaults.badGateway, path: "/v1/installation" });
  await sandgate.button("Register installation").click();

  await expect(sandgate.failure).toContainText("A gateway answered instead of bunq");
  await expect(sandgate.failure).toContainText("The answer had status 502 Bad Gateway");
  await expect(sandgate.exchange.getByText("502 Bad Gateway", { exact: true })).toBeVisible();
  await expect(sandgate.exchange.getByRole("region", { name: /^Response body, / })).toContainText(
    "<html",
  );
});

test("a step that fails inside a run shows its own error and is retried alone", async ({
  sandgate,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ ...knownFaults.serverError, path: "/v1/device-server" });
  await sandgate.button("Run all").click();

  await expect(sandgate.failure).toHaveCount(1);
  await expect(sandgate.failure).toContainText("bunq failed on its side");
  await expect(sandgate.failure.getByRole("blockquote")).toHaveText(
    "An unexpected error occurred.",
  );
  await expect(sandgate.title).toHaveText("Device");
  await sandgate.expectStep("Installation", "done");
  await sandgate.expectStep("Device", "failed");
  const before = ownSandbox.requests.length;
  await sandgate.button("Register device").click();

  await sandgate.expectDone("Installation", "Device");
  await expect(sandgate.failure).toHaveCount(0);
  expect(ownSandbox.requests.slice(before).map(({ path }) => path)).toEqual(["/v1/device-server"]);
});

test("a run that failed goes on from where it stopped", async ({ sandgate, ownSandbox }) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ ...knownFaults.maintenance, path: "/v1/session-server" });
  await sandgate.button("Run all").click();
  await expect(sandgate.failure).toContainText("bunq is in maintenance (491)");
  await sandgate.failure.getByRole("button", { name: "Go on from here" }).click();

  await sandgate.expectDone("Installation", "Device", "Session", "User");
  const calls = ownSandbox.requests.map(({ path }) => path);
  expect(calls.filter((path) => path === "/v1/installation")).toHaveLength(1);
  expect(calls.filter((path) => path === "/v1/device-server")).toHaveLength(1);
  expect(calls.filter((path) => path === "/v1/session-server")).toHaveLength(2);
});

test("a step that hangs shows the time and can be cancelled", async ({
  sandgate,
  ownSandbox,
  page,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ kind: "hang", after: "read", path: "/v1/installation" });
  await sandgate.button("Register installation").click();

  await sandgate.expectStep("Installation", "running");
  await expect(page.getByText(/^Registering the installation… \d+\.\d s/)).toBeVisible();
  await expect(sandgate.exchange.getByRole("timer")).toContainText(/\d+ ms|\d s/);
  await sandgate.button("Cancel").first().click();

  await expect(page.getByRole("heading", { name: "Stopped" })).toBeVisible();
  await expect(page.getByText("bunq may have received the call already.")).toBeVisible();
  await sandgate.expectStep("Installation", "to do next");
  await sandgate.button("Register installation").click();
  await sandgate.expectDone("Installation");
});

test("a run can be stopped and goes on later", async ({ sandgate, ownSandbox, page }) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ kind: "hang", after: "read", path: "/v1/session-server" });
  await sandgate.button("Run all").click();
  await sandgate.expectStep("Session", "running");
  await sandgate.rail.getByRole("button", { name: "Stop" }).click();

  await expect(page.getByText("Stopped. What was done stays done.")).toBeVisible();
  await sandgate.expectDone("Installation", "Device");
  await sandgate.button("Go on").click();
  await sandgate.expectDone("Installation", "Device", "Session", "User");
});

test("a broken connection says that bunq may have acted", async ({ sandgate, ownSandbox }) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  ownSandbox.fault({ kind: "reset", after: "acted", path: "/v1/sandbox-user-person" });
  await sandgate.goTo("Device");
  await sandgate.button("Person").click();
  await expect(sandgate.failure).toContainText("The connection broke");
  await expect(sandgate.failure).toContainText("bunq may have");
  await expect(sandgate.exchange.getByText("No answer").first()).toBeVisible();
});
