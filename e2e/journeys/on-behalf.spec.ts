import { AxeBuilder } from "@axe-core/playwright";
import { expectNoSecretInFiles, expectNoSecretInPage, watchDocument } from "./canary.ts";
import { expect, test } from "./journey.ts";
import { OnBehalfPage } from "./on-behalf-page.ts";

test("from a provision to its user, on an installation and a device of its own", async ({
  sandgate,
  ownSandbox,
}) => {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisionStepSeconds: 0 });
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await behalf.makeDemoPartner();
  await behalf.provisionPerson();
  await expect(sandgate.exchange.getByText("credential token hidden")).toBeVisible();
  await behalf.registerDevice();
  await sandgate.openSession();
  await expect(sandgate.fact("Asked for by")).toContainText("UserCompany 1822100");
  await sandgate.readUser();

  await behalf.expectActsFor("UserPerson");
  const userId = await sandgate.shownUserId();
  expect(ownSandbox.requests.map(({ path }) => path)).toContain(`/v1/user/${userId}`);
  await expect(sandgate.button(/^Account: For a user, acts for /)).toBeVisible();
});

test("on the partner’s own installation and device, with no registration of its own", async ({
  sandgate,
  ownSandbox,
}) => {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisionStepSeconds: 0 });
  await behalf.chooseWhose("The partner’s installation");
  await behalf.makeDemoPartner();
  await sandgate.button("Use the partner’s installation").click();
  await sandgate.expectStep("Installation", "done");
  await expect(sandgate.fact("Whose")).toHaveText("Of “Demo partner”");
  await sandgate.goTo("Device");
  await behalf.provisionPerson();
  await sandgate.button("Use the partner’s device").click();
  await sandgate.expectStep("Device", "done");
  await expect(sandgate.step("Device")).toContainText("the partner’s");
  await sandgate.openSession();
  await sandgate.readUser();

  await behalf.expectActsFor("UserPerson");
  const installed = ownSandbox.requests.filter(({ path }) => path === "/v1/installation");
  expect(installed).toHaveLength(1);
});

test("the partner’s account removed, what was shared goes on working", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisionStepSeconds: 0 });
  await behalf.chooseWhose("The partner’s installation");
  await behalf.makeDemoPartner();
  await sandgate.button("Use the partner’s installation").click();
  await sandgate.goTo("Device");
  await behalf.provisionPerson();
  await sandgate.button("Use the partner’s device").click();
  await sandgate.expectStep("Device", "done");
  await sandgate.command("Switch to “Demo partner”");
  await expect(sandgate.button("Account: Demo partner")).toBeVisible();
  await sandgate.command("Remove “Demo partner”");
  await expect(sandgate.dialog).toContainText("“For a user”, for ");
  await page.getByRole("button", { name: "Remove account" }).click();
  await expect(sandgate.dialog).toBeHidden();

  await sandgate.openSession();
  await sandgate.goTo("Installation");
  await expect(sandgate.fact("Whose")).toContainText("no longer here");
});

test("a token that is pasted leads to the user, and nobody can read it afterwards", async ({
  sandgate,
  page,
  shell,
  ownSandbox,
}) => {
  await watchDocument(page);
  const token = await ownSandbox.addUser("UserApiKey");
  await page.reload();
  await expect(sandgate.title).toBeVisible();
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await page.getByRole("radio", { name: "Paste its token" }).click();
  await sandgate.button("Keep this token").click();
  const field = page.getByLabel("Credential token", { exact: true });
  await expect(field).toHaveAccessibleDescription(/Paste the credential/);
  await field.fill(`sandbox_${token.slice(0, 56)}`);
  await expect(page.getByText("That is the key of a sandbox user.")).toBeVisible();
  await field.fill(token);
  await expect(page.getByText(/all of which the sandbox takes/)).toBeVisible();
  await sandgate.button("Keep this token").click();
  await behalf.expectTokenKept();
  await expectNoSecretInPage(page, { token });
  await behalf.registerDevice();
  await sandgate.openSession();
  await sandgate.readUser();

  await behalf.expectActsFor("UserPerson");
  await expectNoSecretInPage(page, { token });
  expectNoSecretInFiles(shell.dataDirectory, { token });
});

test("a company is acted for as well, once its director is provisioned", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  ownSandbox.changePolicy({ provisionStepSeconds: 0 });
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await behalf.makeDemoPartner();
  ownSandbox.changePolicy({ provisioning: "stalls", provisionStepSeconds: 2 });
  await behalf.fillPerson();
  await sandgate.button("Create provision").click();
  await expect(sandgate.fact("Provision ID")).toHaveText(/^\d+/);
  const director = (await sandgate.fact("Provision ID").innerText()).trim();
  await behalf.stop();
  await sandgate.button("Forget it here").click();
  ownSandbox.changePolicy({ provisioning: "succeeds", provisionStepSeconds: 0 });

  await page.getByRole("radio", { name: "Company", exact: true }).click();
  await behalf.fillPerson("office@zandpoort.example");
  await page.getByRole("textbox", { name: "Director’s provision ID" }).fill(director);
  await sandgate.button("Create provision").click();
  await behalf.expectTokenKept();
  await behalf.registerDevice();
  await sandgate.openSession();
  await sandgate.readUser();

  await behalf.expectActsFor("UserCompany");
});

test("the screens are accessible, and partner and user are linked in the switcher", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  await behalf.chooseWhose("The partner’s installation");
  await check();
  await behalf.makeDemoPartner();
  await sandgate.command("Switch to “Demo partner”");
  await sandgate.readUser();
  await sandgate.button("Act for a user").click();
  await expect(sandgate.title).toHaveText("Installation");
  await expect(sandgate.button("Account: Demo partner, for a user")).toBeVisible();

  const menu = await sandgate.openAccountMenu();
  await expect(menu.getByRole("menuitemradio")).toHaveText([
    /^Demo partner.*partner of the 2 accounts below/,
    /^For a user.*through Demo partner above/,
    /^Demo partner, for a user.*through Demo partner above/,
  ]);
  await check();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await sandgate.button("Create provision").click();
  await expect(page.getByText(/Enter an e-mail address like/)).toBeVisible();
  await check();
});

test("a run of all steps stops at the device and says what it needs", async ({
  sandgate,
  ownSandbox,
}) => {
  const behalf = new OnBehalfPage(sandgate);
  await behalf.create(ownSandbox.baseUrl);
  await sandgate.button(/^Run all/).click();

  await sandgate.expectAnnounced("Stopped at the device, which needs you.");
  await expect(sandgate.title).toHaveText("Device");
  await expect(sandgate.page.getByText(/The device needs you/)).toBeVisible();
  expect(ownSandbox.requests.map(({ path }) => path)).toEqual(["/v1/installation"]);
});
