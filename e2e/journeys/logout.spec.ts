import { expect, test } from "./journey.ts";

test("logging out ends the session and proves that the token is dead", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  await sandgate.goTo("Session");
  const sessionId = await sandgate.fact("Session ID").getByText(/^\d+$/).textContent();
  await sandgate.goTo("Device");
  await sandgate.logOut();

  await expect(page.getByRole("heading", { name: "Logged out" })).toBeVisible();
  await expect(page.getByText("Token dead")).toBeVisible();
  await expect(sandgate.fact("At bunq")).toHaveText("bunq ended the session.");
  await expect(sandgate.fact("Proof")).toContainText("was refused (401): the token is dead.");
  await expect(sandgate.fact("Here")).toHaveText("The session token was wiped here.");
  await sandgate.expectDone("Installation", "Device");
  const [ending, proof] = ownSandbox.requests.slice(-2);
  expect([ending?.method, ending?.target, ending?.status]).toEqual([
    "DELETE",
    `/v1/session/${sessionId}`,
    200,
  ]);
  expect([proof?.method, proof?.status]).toEqual(["GET", 401]);
});

test("after logging out one click opens the next session", async ({ sandgate, ownSandbox }) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  await sandgate.logOut();
  await sandgate.expectDone("Installation", "Device");
  const before = ownSandbox.requests.length;

  await sandgate.button("Open session again").click();
  await sandgate.expectDone("Installation", "Device", "Session");
  expect(ownSandbox.requests.slice(before).map(({ path }) => path)).toEqual(["/v1/session-server"]);
});

test("a logout that cannot reach bunq says so and wipes the token here", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  await ownSandbox.close();
  await sandgate.logOut();

  await expect(
    page.getByRole("heading", { name: "Logged out here; bunq was not reached" }),
  ).toBeVisible();
  await expect(page.getByText("Not proven")).toBeVisible();
  await expect(sandgate.fact("At bunq")).toContainText("The session may stay open at bunq");
  await expect(sandgate.fact("At bunq")).toContainText("nothing listens there");
  await expect(sandgate.fact("Here")).toHaveText("The session token was wiped here.");
  await sandgate.expectDone("Installation", "Device");
  await expect(sandgate.button("Log out")).toHaveCount(0);
  await sandgate.goTo("Session");
  await expect(page.getByRole("row", { name: /Wiped here; bunq was not reached$/ })).toBeVisible();
});
