import { readWholePage } from "./canary.ts";
import { expect, test } from "./journey.ts";
import { headerOf } from "../../electron/sandbox/received-request.ts";

const fingerprint = /^([0-9a-f]{2}:){31}[0-9a-f]{2}$/;

test("the installation makes a key pair and shows what bunq answered", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.expectDone();

  await sandgate.button("Make it now").click();
  await expect(sandgate.fact("Key")).toContainText("RSA, 2048 bits, made here");
  await expect(sandgate.fact("SHA-256 fingerprint").getByRole("code")).toHaveText(fingerprint);
  await sandgate.button("Register installation").click();

  await sandgate.expectDone("Installation");
  await expect(sandgate.fact("Installation ID").getByText(/^\d+$/)).toBeVisible();
  await expect(sandgate.fact("Your key, SHA-256").getByRole("code")).toHaveText(fingerprint);
  await expect(sandgate.fact("bunq’s key, SHA-256").getByRole("code")).toHaveText(fingerprint);
  await expect(sandgate.fact("Installation token")).toContainText(/••••\s*installation token/);
  await sandgate.button("Show all of your public key").click();
  await expect(page.getByText("-----END PUBLIC KEY-----").first()).toBeVisible();
});

test("the device takes the key of a new sandbox person, unseen", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.button("Continue to device").click();
  await sandgate.button("Person").click();
  const kept = page.getByRole("group", { name: "API key", exact: true });
  await expect(kept).toContainText("•••• ");
  await expect(page.getByRole("radio", { name: "This address only" })).toBeChecked();
  await page.getByLabel("Description").fill("Test bench, third floor");
  await sandgate.button("Register device").click();

  await sandgate.expectDone("Installation", "Device");
  await expect(sandgate.fact("Device ID").getByText(/^\d+$/)).toBeVisible();
  await expect(sandgate.fact("Description")).toHaveText("Test bench, third floor");
  await expect(sandgate.fact("Permitted addresses")).toContainText(/this address/i);
  const registration = ownSandbox.requests.find(({ path }) => path === "/v1/device-server");
  const sent = JSON.parse(String(registration?.body)) as { secret: string; description: string };
  expect(sent.description).toBe("Test bench, third floor");
  expect(sent.secret).toMatch(/^sandbox_[0-9a-f]{56}$/);
  expect(await readWholePage(page)).not.toContain(sent.secret);
});

test("an address for everyone says its consequence before it is chosen", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  const any = page.getByRole("radio", { name: "Any address (*)" });
  await expect(any).toHaveAccessibleDescription(
    /Whoever gets hold of the key can use it from anywhere/,
  );
  await any.check();
  await sandgate.button("Person").click();
  await expect(page.getByRole("group", { name: "API key", exact: true })).toBeVisible();
  await sandgate.button("Register device").click();

  await sandgate.expectDone("Installation", "Device");
  await expect(sandgate.fact("Permitted addresses")).toHaveText("Any address");
  const registration = ownSandbox.requests.find(({ path }) => path === "/v1/device-server");
  expect(JSON.parse(String(registration?.body))).toMatchObject({ permitted_ips: ["*"] });
});

test("the session says when it ends, why, and that the signature verified", async ({
  sandgate,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await sandgate.registerDevice();
  await sandgate.openSession();
  await sandgate.goTo("Session");

  await expect(sandgate.fact("Session ID").getByText(/^\d+$/)).toBeVisible();
  await expect(sandgate.fact("Session token")).toContainText(/••••\s*session token/);
  await expect(sandgate.fact("Ends")).toContainText("UTC");
  await expect(sandgate.fact("Because")).toHaveText(
    "UserPerson.session_timeout is 604800 seconds: 7 days",
  );
  await expect(sandgate.fact("Signature")).toContainText("Verified over the raw bytes");
  await expect(sandgate.page.getByRole("timer")).toContainText(/Session ends in\s*6 d 23 h/);
});

test("the user is shown by name and ID, in words, as a tree and as it was sent", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const userId = await sandgate.shownUserId();

  await expect(sandgate.title).not.toHaveText("User");
  await expect(page.getByText("UserPerson ·")).toBeVisible();
  await expect(sandgate.fact("Auto-logout")).toContainText("7 days");

  await sandgate.showUserTab("Tree");
  const tree = page.getByRole("tree", { name: "UserPerson, all fields" });
  await expect(tree.getByRole("treeitem", { name: `id ${userId}` })).toBeVisible();
  await tree.press("ArrowDown");
  await expect(tree.getByRole("treeitem", { selected: true })).toContainText("created");

  await sandgate.showUserTab("Raw");
  const panel = page.getByRole("tabpanel", { name: "Raw" });
  await expect(panel).toContainText(`{"Response":[{"UserPerson":{"id":${userId},`);
});

test("the exchange shows the call byte for byte, its secrets as dots", async ({
  sandgate,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.registerDevice();
  await sandgate.goTo("Device");
  const { exchange } = sandgate;

  await expect(exchange.getByText("/v1/device-server", { exact: true })).toBeVisible();
  await expect(exchange.getByText("200 OK")).toBeVisible();
  await expect(exchange).toContainText(/200 OK\s*·\s*\d+(\.\d)? m?s\s*·\s*\d+(\.\d)? K?B/);
  await expect(exchange.getByText("Signature verified")).toBeVisible();
  const sent = exchange.getByRole("region", { name: "Request body, pretty" });
  await expect(sent).toContainText('"secret": "•••• API key"');
  await exchange.getByRole("group", { name: "Layout of the bodies" }).getByText("Raw").click();
  await expect(exchange.getByRole("region", { name: "Request body, raw" })).toContainText(
    '{"description":"Sandgate"',
  );
  await expect(exchange.getByRole("region", { name: "Response body, raw" })).toContainText(
    /\{"Response":\[\{"Id":\{"id":\d+\}\}\]/,
  );

  await sandgate.showTab("Headers");
  const request = exchange.getByRole("region", { name: "Request header lines" });
  await expect(request).toContainText("POST /v1/device-server HTTP/1.1");
  await expect(request).toContainText(/••••\s*installation token/);
  const registration = ownSandbox.requests.find(({ path }) => path === "/v1/device-server");
  if (!registration) throw new Error("no device-server call arrived");
  await expect(request).toContainText(headerOf(registration, "X-Bunq-Client-Request-Id") ?? "");
  await expect(request).toContainText("X-Bunq-Client-Signature");
  await expect(request).toContainText("0 0 0 0 000");
  const response = exchange.getByRole("region", { name: "Response header lines" });
  await expect(response).toContainText("HTTP/1.1 200 OK");
  await expect(response).toContainText("X-Bunq-Server-Signature");

  await sandgate.showTab("Timing");
  await expect(exchange.getByRole("table", { name: "Time by phase" })).toContainText("Total");
});

test("an earlier exchange can be looked at again", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.button(/Choose another$/).click();
  await page.getByRole("menuitemradio", { name: /POST\s*\/v1\/session-server/ }).click();
  await expect(sandgate.exchange.getByText("/v1/session-server", { exact: true })).toBeVisible();
});
