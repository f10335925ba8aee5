import { webPaths } from "../../shared/contract/bridge.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { RequestsPage } from "./requests-page.ts";

test("a newcomer reads accounts, asks Sugar Daddy for money, and sees it come", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const requests = new RequestsPage(sandgate);
  await requests.open();
  await requests.sendPreset("User");
  await expect(requests.response.getByText("Signature verified")).toBeVisible();
  await requests.entry(/POST ?Ask for sandbox money/).click();
  await expect(requests.preview).toContainText("Send “Monetary accounts” once");

  await requests.sendPreset("Monetary accounts");
  await requests.entry(/POST ?Ask for sandbox money/).click();
  await expect(requests.preview).toHaveText(/^Sent as \/v1\/user\/\d+\/monetary-account\/\d+\//);
  await sandgate.page.getByLabel("Amount in euros").fill("432.10");
  await requests.send();
  await requests.expectStatus("200 OK");
  await sandgate.button("See the payment").click();

  await expect(requests.response.getByText('"432.10"').first()).toBeVisible();
  const [asked] = ownSandbox.requests.filter(({ method }) => method === "POST").slice(-1);
  expect(asked?.signature).toBe("verified");
});

test("a list is turned to its older page and back", async ({ sandgate, ownSandbox }) => {
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const requests = new RequestsPage(sandgate);
  await requests.open();
  await requests.sendPreset("Monetary accounts");
  await requests.entry(/GET ?Payments/).click();
  await sandgate.page.getByLabel("Parameter 1, name").fill("count");
  await sandgate.page.getByLabel("Parameter 1, value").fill("2");
  await requests.send();
  await requests.response.getByRole("button", { name: "Older" }).click();
  await expect(requests.response.getByText("1 page older")).toBeVisible();
  expect(ownSandbox.requests.at(-1)?.target).toMatch(/[?&]older_id=\d+/);

  await requests.response.getByRole("button", { name: "Newer" }).click();
  await expect(requests.response.getByText("First page asked for")).toBeVisible();
  expect(ownSandbox.requests.at(-1)?.target).toMatch(/[?&]newer_id=\d+/);
});

test("a mistake is named with its place, a 404 is an answer, and waiting can be stopped", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const requests = new RequestsPage(sandgate);
  await requests.open();
  await requests.address.fill("/v1/nothing");
  await requests.send();
  await requests.expectStatus("404 Not Found");
  await expect(sandgate.failure).toHaveCount(0);
  await sandgate.expectStep("User", "to do next");

  await sandgate.page.getByLabel("Method").selectOption("POST");
  await sandgate.page.getByRole("tab", { name: "Body" }).first().click();
  await requests.body.fill('{\n  "a": 1,\n}');
  await requests.send();
  await expect(sandgate.failure).toContainText("Line 3, column 1");
  expect(ownSandbox.requests.at(-1)?.method).toBe("GET");
  await sandgate.page.getByLabel("Send as it is").check();
  await requests.send();
  await requests.expectStatus("404 Not Found");
  expect(ownSandbox.requests.at(-1)?.body.toString()).toBe('{\n  "a": 1,\n}');

  ownSandbox.fault({ kind: "hang", after: "read" });
  await requests.send();
  await requests.response.getByRole("button", { name: "Cancel" }).click();
  await expect(
    requests.response.getByText("bunq may have received the call already."),
  ).toBeVisible();
});

test("a request is saved, renamed, removed, put back, and one of the history repeated", async ({
  sandgate,
  ownSandbox,
}) => {
  const { page } = sandgate;
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const requests = new RequestsPage(sandgate);
  await requests.open();
  await requests.address.fill("/v1/user/{userID}/event");
  await page.getByLabel("Parameter 1, name").fill("count");
  await page.getByLabel("Parameter 1, value").fill("2");
  await requests.request.getByRole("button", { name: "Save", exact: true }).click();
  await sandgate.dialog.getByLabel("Name").fill("Two events");
  await sandgate.dialog.getByRole("button", { name: "Save", exact: true }).click();
  await sandgate.button("Rename Two events").click();
  await sandgate.dialog.getByLabel("Name").fill("My events");
  await sandgate.dialog.getByRole("button", { name: "Rename" }).click();
  await sandgate.button("Remove My events").click();
  await sandgate.button("Put back").click();

  // what was typed outlives the screen
  await sandgate.goTo("Session");
  await requests.open();
  await expect(page.getByLabel("Parameter 1, value")).toHaveValue("2");
  await requests.sendPreset("User");
  await requests.entry(/GET ?My events/).click();
  await requests.send();
  await requests.expectStatus("200 OK");
  expect(ownSandbox.requests.at(-1)?.target).toMatch(/\/event\?count=2$/);

  await sandgate.button("Repeat User").click();
  await expect.poll(() => ownSandbox.requests.at(-1)?.target).toMatch(/^\/v1\/user\/\d+$/);
  await requests.expectStatus("200 OK");
});

test("a change at bunq’s sandbox is asked about before it is sent", async ({
  sandgate,
  ownSandbox,
}) => {
  const { page } = sandgate;
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  const requests = new RequestsPage(sandgate);
  await requests.open();
  // bunq's host cannot be reached from here: only its answer is put in the place of this sandbox's
  const asked: unknown[] = [];
  await page.route(`**${webPaths.call}`, async (route) => {
    const { name, input } = route.request().postDataJSON() as { name: string; input: unknown };
    if (name === "request.send") asked.push(input);
    const isFirst = name === "request.send" && asked.length === 1;
    const value = { outcome: "ask-first", host: "public-api.sandbox.bunq.com" };
    await (isFirst ? route.fulfill({ json: { ok: true, value } }) : route.continue());
  });
  await page.getByLabel("Method").selectOption("DELETE");
  await requests.address.fill("/v1/card/1");
  await requests.send();
  await expect(sandgate.dialog).toContainText("public-api.sandbox.bunq.com");
  await sandgate.dialog.getByRole("button", { name: "Allow and send DELETE" }).click();

  await requests.expectStatus("404 Not Found");
  expect(asked).toMatchObject([{ draft: { method: "DELETE" } }, { allowChanges: true }]);
});
