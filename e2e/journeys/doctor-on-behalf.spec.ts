import { expectRow, remedy } from "./doctor-table.ts";
import { expect } from "./journey.ts";
import { OnBehalfPage } from "./on-behalf-page.ts";
import type { SandgatePage } from "./sandgate-page.ts";
import { hour, test, type TimedSandbox } from "./timed-journey.ts";

/** With the token of a provision, on an own installation or on the partner’s. */
async function withToken(
  sandgate: SandgatePage,
  { sandbox }: TimedSandbox,
  whose: "own" | "partner" = "own",
): Promise<OnBehalfPage> {
  const behalf = new OnBehalfPage(sandgate);
  sandbox.changePolicy({ provisionStepSeconds: 0 });
  await behalf.create(sandbox.baseUrl);
  if (whose === "own") {
    await sandgate.registerInstallation();
  } else {
    await behalf.chooseWhose("The partner’s installation");
    await behalf.makeDemoPartner();
    await sandgate.button("Use the partner’s installation").click();
    await sandgate.expectStep("Installation", "done");
  }
  await sandgate.goTo("Device");
  if (whose === "own") await behalf.makeDemoPartner();
  await behalf.provisionPerson();
  return behalf;
}

test("a credential that nobody used in time leads to a new one", async ({ sandgate, timed }) => {
  const behalf = await withToken(sandgate, timed);
  await timed.pass(hour);
  await sandgate.button("Register device").click();
  await expectRow(sandgate, "credential-not-used-in-time");

  await remedy(sandgate, "Use another key").click();
  await sandgate.button("Watch it").click();
  await sandgate.button("Ask for a new token").click();
  await behalf.expectTokenKept();
  await behalf.registerDevice();
  await sandgate.openSession();
});

test("a closed provision is told where a session is refused", async ({ sandgate, timed }) => {
  const behalf = await withToken(sandgate, timed);
  await behalf.registerDevice();
  await sandgate.button("Close the provision").click();
  await sandgate.dialog.getByRole("button", { name: "Close the provision" }).click();
  await expect(sandgate.fact("Status")).toContainText("CLOSED");
  await sandgate.goTo("Session");
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "credential-closed");
});

test("a bunq that wants a device of the user’s own gets one", async ({ sandgate, timed }) => {
  const behalf = await withToken(sandgate, timed, "partner");
  timed.sandbox.changePolicy({ onBehalfDevice: "own" });
  await sandgate.button("Use the partner’s device").click();
  await sandgate.expectStep("Device", "done");
  await sandgate.goTo("Session");
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "partners-device-refused");

  await remedy(sandgate, "Register again…").click();
  await sandgate.button("Let go of it").click();
  await sandgate.goTo("Device");
  await behalf.chooseWhose("A device of its own");
  await behalf.registerDevice();
  await sandgate.openSession();
});

test("a token of no credential here is refused", async ({ sandgate, page, timed }) => {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(timed.sandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await page.getByRole("radio", { name: "Paste its token" }).click();
  await page.getByLabel("Credential token", { exact: true }).fill("ab".repeat(32));
  await sandgate.button("Keep this token").click();
  await behalf.expectTokenKept();
  await sandgate.button("Register device").click();
  await expectRow(sandgate, "credential-refused");
});

test("the partner’s session that is over is opened from where one is", async ({
  sandgate,
  page,
  timed,
}) => {
  const behalf = new OnBehalfPage(sandgate);
  timed.sandbox.changePolicy({ provisionStepSeconds: 0 });
  await behalf.create(timed.sandbox.baseUrl);
  await sandgate.openSettings();
  await page.getByRole("radio", { name: /^Ask/ }).click();
  await page.keyboard.press("Escape");
  await expect(sandgate.dialog).toBeHidden();
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await behalf.makeDemoPartner();
  await behalf.fillPerson();
  timed.advanceBunq(hour);
  await sandgate.button("Create provision").click();
  await expectRow(sandgate, "partner-session-over");

  await sandgate.button("Open its session").click();
  await expect(behalf.partner.getByText("In session", { exact: true })).toBeVisible();
  await remedy(sandgate, "Try again").click();
  await behalf.expectTokenKept();
});

test("a company that is no partner may not provision users", async ({ sandgate, timed }) => {
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl, "Just a company");
  await sandgate.registerInstallation();
  await sandgate.registerDevice("Company");
  await sandgate.openSession();
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(timed.sandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await behalf.partner.getByRole("radio", { name: "Just a company" }).click();
  await behalf.fillPerson();
  await sandgate.button("Create provision").click();
  await expectRow(sandgate, "partner-not-permitted");
});
