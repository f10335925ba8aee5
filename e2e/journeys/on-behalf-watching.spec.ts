import { expect, test } from "./journey.ts";
import { OnBehalfPage } from "./on-behalf-page.ts";
import type { SandgatePage } from "./sandgate-page.ts";

async function upToTheDevice(sandgate: SandgatePage, baseUrl: string): Promise<OnBehalfPage> {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(baseUrl);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await behalf.makeDemoPartner();
  await behalf.fillPerson();
  return behalf;
}

test("watching is stopped, and goes on after the app was closed and opened again", async ({
  sandgate,
  page,
  shell,
  ownSandbox,
}) => {
  const behalf = await upToTheDevice(sandgate, ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisioning: "stalls", provisionStepSeconds: 1 });
  await sandgate.button("Create provision").click();
  await expect(sandgate.fact("Sub status")).toContainText("PENDING_PROCESS_OAUTH_REQUEST", {
    timeout: 20_000,
  });
  await expect(sandgate.fact("Sub status")).toContainText("bunq grants the partner access");
  await expect(sandgate.fact("Looked at")).toHaveText(/times, again in \d+ s/);
  await behalf.stop();
  await expect(page.getByRole("heading", { name: "Nobody is watching right now" })).toBeVisible();

  await page.goto("about:blank");
  await shell.restart();
  await page.goto(shell.url);
  await expect(sandgate.title).toHaveText("Device");
  await expect(sandgate.fact("Sub status")).toContainText("PENDING_PROCESS_OAUTH_REQUEST");
  ownSandbox.changePolicy({ provisioning: "succeeds", provisionStepSeconds: 0 });
  await sandgate.button("Watch it").click();

  await behalf.expectTokenKept();
  const made = ownSandbox.requests.filter(
    ({ method, path }) => method === "POST" && path === "/v1/partner-user-provision",
  );
  expect(made).toHaveLength(1);
});

test("a provision that fails says so, and another one can be made", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const behalf = await upToTheDevice(sandgate, ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisioning: "fails", provisionStepSeconds: 0 });
  await sandgate.button("Create provision").click();
  await expect(page.getByRole("heading", { name: "Failed" })).toBeVisible();
  await expect(sandgate.fact("Status")).toContainText("FAILED");

  ownSandbox.changePolicy({ provisioning: "succeeds" });
  await sandgate.button("Make another").click();
  await behalf.provisionPerson();
});

test("a token in use is replaced by a new one, and a closed provision ends it all", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const behalf = await upToTheDevice(sandgate, ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisionStepSeconds: 0 });
  await sandgate.button("Create provision").click();
  await behalf.expectTokenKept();
  await behalf.registerDevice();
  await sandgate.openSession();
  await sandgate.goTo("Device");
  await sandgate.button("Use another key").click();
  await sandgate.button("Forget the device").click();
  await sandgate.button("Watch it").click();
  await expect(page.getByRole("heading", { name: "Token in use" })).toBeVisible();
  await sandgate.button("Ask for a new token").click();
  await behalf.expectTokenKept();
  await behalf.registerDevice();
  await sandgate.openSession();

  await sandgate.goTo("Device");
  await sandgate.button("Close the provision").click();
  await sandgate.dialog.getByRole("button", { name: "Close the provision" }).click();
  await expect(sandgate.fact("Status")).toContainText("CLOSED");
});

test("an answer that is lost is looked for, and no second user is made", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const behalf = await upToTheDevice(sandgate, ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisionStepSeconds: 0 });
  ownSandbox.fault({ kind: "reset", after: "acted", path: "/v1/partner-user-provision" });
  await sandgate.button("Create provision").click();
  await expect(page.getByRole("heading", { name: "Unanswered" })).toBeVisible();
  await sandgate.button("Look for it").click();
  await behalf.expectTokenKept();

  const made = ownSandbox.requests.filter(
    ({ method, path }) => method === "POST" && path === "/v1/partner-user-provision",
  );
  expect(made).toHaveLength(1);
});

test("making the demo partner can be stopped, and goes on where it was", async ({
  sandgate,
  ownSandbox,
}) => {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  ownSandbox.fault({ kind: "hang", after: "read", path: "/v1/device-server" });
  await sandgate.button("Make a demo partner").click();
  const steps = sandgate.page.getByRole("list", { name: "The partner’s steps" });
  await expect(steps.getByRole("listitem").first()).toHaveText("Installation, done");
  await behalf.stop();
  await sandgate.button("Get it ready").click();

  await expect(behalf.partner.getByText("In session", { exact: true })).toBeVisible();
  const menu = await sandgate.openAccountMenu();
  await expect(menu.getByRole("menuitemradio")).toHaveCount(2);
});
