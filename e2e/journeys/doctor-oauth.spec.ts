import { startRelay } from "../../electron/backend/doctor/testing/start-relay.ts";
import { press } from "../../electron/sandbox/testing/oauth-client.ts";
import { demoOauthClient } from "../../shared/demo-oauth-client.ts";
import { expectRow, remedy } from "./doctor-table.ts";
import { callBackend, prepareAccount } from "./prepare.ts";
import type { SandgatePage } from "./sandgate-page.ts";
import { expect, hour, minute, test } from "./timed-journey.ts";

const { clientId, secret } = demoOauthClient;

/** An account that is about to ask a user for access. */
async function prepareAsking(
  sandgate: SandgatePage,
  baseUrl: string,
  clientSecret: string = secret,
): Promise<void> {
  const accountId = await prepareAccount(sandgate, "nothing", { baseUrl });
  await callBackend(sandgate, "account.choose-access", { accountId, access: "oauth" });
  await callBackend(sandgate, "oauth.keep-client", { accountId, clientId, clientSecret });
  await sandgate.page.reload();
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await sandgate.button("Ask for access").click();
}

/** Where a user is asked, once somebody is. */
async function askingAddress({ page }: SandgatePage): Promise<URL> {
  const address = page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/auth\?/);
  await expect(address).toBeVisible();
  return new URL((await address.textContent()) ?? "");
}

/** Decides in a browser that does not come back; `bunq` where a relay stands before it. */
async function decideElsewhere(
  sandgate: SandgatePage,
  decision: "grant" | "deny",
  bunq?: string,
): Promise<URL> {
  const shown = await askingAddress(sandgate);
  const address = new URL(`${shown.pathname}${shown.search}`, bunq ?? shown.origin);
  const asking = await (await fetch(address)).text();
  return (await press(address.origin, asking, decision)).location;
}

async function paste(sandgate: SandgatePage, answer: string): Promise<void> {
  await sandgate.page.getByLabel(/^Did the browser end up elsewhere/).fill(answer);
  await sandgate.button("Use it").click();
}

test("how asking for access fails is told apart by what the browser and bunq answer", async ({
  sandgate,
  shell,
  timed,
}) => {
  test.slow();
  const { sandbox } = timed;
  const again = () => remedy(sandgate, "Try again").click();
  await prepareAsking(sandgate, sandbox.baseUrl);
  await askingAddress(sandgate);
  await shell.advanceClock(5 * minute);
  await expectRow(sandgate, "oauth-nobody-answered");

  await again();
  await fetch(await decideElsewhere(sandgate, "deny"));
  await expectRow(sandgate, "oauth-denied");

  await again();
  const { searchParams } = await askingAddress(sandgate);
  const state = searchParams.get("state") ?? "";
  const failed = new URLSearchParams({ error: "server_error", state });
  await fetch(`${searchParams.get("redirect_uri") ?? ""}?${failed.toString()}`);
  await expectRow(sandgate, "oauth-page-refused");

  await again();
  await askingAddress(sandgate);
  await paste(sandgate, "cut-0ff");
  await expectRow(sandgate, "oauth-code-unknown");

  await again();
  const sent = await decideElsewhere(sandgate, "grant");
  const query = new URLSearchParams({
    grant_type: "authorization_code",
    code: sent.searchParams.get("code") ?? "",
    redirect_uri: sent.origin + sent.pathname,
    client_id: clientId,
    client_secret: secret,
  });
  await fetch(`${sandbox.baseUrl}/v1/token?${query.toString()}`, { method: "POST" });
  await paste(sandgate, sent.href);
  await expectRow(sandgate, "oauth-code-used");

  await again();
  const late = await decideElsewhere(sandgate, "grant");
  timed.advanceBunq(hour);
  await paste(sandgate, late.href);
  await expectRow(sandgate, "oauth-code-expired");

  await again();
  const old = await decideElsewhere(sandgate, "grant");
  await sandgate.button("Cancel").first().click();
  await sandgate.button("Ask for access").click();
  await askingAddress(sandgate);
  await paste(sandgate, old.searchParams.get("code") ?? "");
  await expectRow(sandgate, "oauth-redirect-differs");
});

test("a wrong secret leads to entering the client again", async ({ sandgate, ownSandbox }) => {
  await prepareAsking(sandgate, ownSandbox.baseUrl, "not-the-secret-of-this-client");
  await paste(sandgate, (await decideElsewhere(sandgate, "grant")).href);
  await expectRow(sandgate, "oauth-client-refused");

  await remedy(sandgate, "Enter the client again").click();
  await expect(sandgate.page.getByLabel("Client ID")).toBeVisible();
});

test("a refused exchange is told by its name, and what was not granted by bunq’s words", async ({
  sandgate,
  ownSandbox,
}) => {
  const relay = await startRelay(() => ownSandbox.baseUrl);
  await prepareAsking(sandgate, relay.origin);
  const refusal = JSON.stringify({ error: "invalid_scope", error_description: "No." });
  const { href } = await decideElsewhere(sandgate, "grant", ownSandbox.baseUrl);
  relay.meddle({
    changesAnswer: (body) => (body.includes("access_token") ? Buffer.from(refusal) : body),
  });
  await paste(sandgate, href);
  await expectRow(sandgate, "oauth-exchange-refused");
  relay.meddle({});

  await sandgate.button("Ask for access").click();
  const granted = await decideElsewhere(sandgate, "grant", ownSandbox.baseUrl);
  await paste(sandgate, granted.href);
  await expect(sandgate.page.getByRole("group", { name: "API key", exact: true })).toBeVisible();
  await sandgate.button("Register device").click();
  await sandgate.expectStep("Device", "done");
  await sandgate.openSession();
  await sandgate.goTo("User");
  const description = "Not enough permissions to read user";
  ownSandbox.fault({ kind: "error", status: 403, description, path: /^\/v1\/user\// });
  await sandgate.button("Read user").click();
  await expectRow(sandgate, "oauth-scope");
  relay.close();
});
