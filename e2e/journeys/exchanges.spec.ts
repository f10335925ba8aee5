import { webPaths } from "../../shared/contract/bridge.ts";
import type { ExchangeLine } from "../../shared/contract/exchange.ts";
import { makeExchange } from "../../shared/testing/make-exchange.ts";
import { ExchangesPage } from "./exchanges-page.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";
import { secretsSeen } from "./secrets-seen.ts";

test("after the onboarding every call is in the list, newest first, and is gone through by keys", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const exchanges = new ExchangesPage(sandgate);
  await prepareAccount(sandgate, "user", { baseUrl: ownSandbox.baseUrl });
  await exchanges.show();

  await expect(exchanges.rows).toContainText([
    /GET.*\/v1\/user\/\d+.*200 OK.*User.*Signature verified/,
    /POST.*\/v1\/session-server.*200 OK.*Session.*Hidden: API key, session token/,
    /POST.*\/v1\/device-server/,
    /POST.*\/v1\/sandbox-user-person/,
    /POST.*\/v1\/installation.*Not checked yet/,
  ]);
  await expect(exchanges.rows.first()).toHaveAttribute("aria-setsize", "5");
  await expect(exchanges.details.getByRole("treeitem", { name: /^UserPerson/ })).toBeVisible();

  await exchanges.list.focus();
  await page.keyboard.press("End");
  await expect(exchanges.selected).toContainText("/v1/installation");
  await expect(exchanges.selected).toHaveAttribute("aria-posinset", "5");
  await expect(exchanges.details).toContainText("installation token hidden");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(exchanges.details.getByRole("tab", { name: "Response" })).toBeFocused();
  await exchanges.showAspect("Headers");
  await expect(exchanges.details.getByText("•••• installation token")).toBeVisible();
  await exchanges.showAspect("Facts");
  await expect(sandgate.fact("Belongs to")).toHaveText("Device");
  await expect(sandgate.fact("Token sent along")).toHaveText("installation token");
  await exchanges.details.getByRole("button", { name: "Look at its signature" }).last().click();
  await expect(sandgate.title).toHaveText(/^Signature/);
});

test("what the list is narrowed to is counted, stays, and can be cleared; so can the exchanges", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const exchanges = new ExchangesPage(sandgate);
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  await exchanges.show();
  await expect(exchanges.count("4 exchanges")).toBeVisible();

  await exchanges.search.fill("SERVER");
  await expect(exchanges.count("2 of 4")).toBeVisible();
  await exchanges.belongsTo.selectOption("Session");
  await expect(exchanges.rows).toHaveCount(1);
  await sandgate.goTo("Device");
  await exchanges.show();
  await expect(exchanges.count("1 of 4")).toBeVisible();

  await sandgate.button("5xx").click();
  await expect(page.getByText("No exchange matches")).toBeVisible();
  await sandgate.button("Clear the filters").click();
  await expect(exchanges.rows).toHaveCount(4);
  await expect(exchanges.search).toBeFocused();

  await sandgate.button("Clear").click();
  await expect(sandgate.dialog).toContainText("Forget 4 exchanges?");
  await sandgate.button("Forget them").click();
  await expect(page.getByText("No exchanges yet")).toBeVisible();
  await sandgate.expectDone("Installation", "Device", "Session");
});

test("two openings of a session are compared, by headers and by the paths of their bodies", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const exchanges = new ExchangesPage(sandgate);
  const { baseUrl } = ownSandbox;
  const accountId = await prepareAccount(sandgate, "session", { baseUrl });
  const { session } = await callBackend(sandgate, "onboarding.read", { accountId });
  await callBackend(sandgate, "session.renew", { accountId, sessionId: session?.id ?? "" });
  await page.reload();
  await exchanges.show();
  await exchanges.search.fill("session-server");
  await expect(exchanges.rows).toHaveCount(2);

  await exchanges.list.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(exchanges.list.getByRole("option", { checked: true })).toHaveCount(2);
  await sandgate.command("Compare the two chosen exchanges");

  await expect(page.getByRole("region", { name: "Request body" })).toContainText(
    /The same \d+ bytes/,
  );
  await expect
    .poll(() => exchanges.differences("Response body"))
    .toContainEqual(expect.stringMatching(/^changed\s+\$\.Response\[0\]\.Id\.id\s/));
  const headers = await exchanges.differences("Request headers");
  expect(headers.map((row) => row.split(/\s+/)[1])).toEqual(["X-Bunq-Client-Request-Id"]);
});

test("both pictures are saved as the window shows them, and hold no secret", async ({
  sandgate,
  page,
  context,
  ownSandbox,
}) => {
  const exchanges = new ExchangesPage(sandgate);
  await prepareAccount(sandgate, "user", { baseUrl: ownSandbox.baseUrl });
  await exchanges.show();
  await exchanges.showAspect("Timing");
  const save = page.getByRole("button", { name: "Save as SVG" });
  const waterfall = await exchanges.saved(() => save.click());
  await exchanges.showTab("Onboarding sequence");
  await expect(
    page.getByRole("listitem").filter({ hasText: "Session: you send POST" }),
  ).toBeVisible();
  const shown = await page
    .getByRole("img", { name: /^Sequence of the onboarding/ })
    .evaluate((svg) =>
      [...svg.children]
        .filter(({ tagName }) => ["line", "rect", "polygon", "text"].includes(tagName))
        .map((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [shape.tagName, shape.textContent, fill, stroke];
        }),
    );
  const sequence = await exchanges.saved(() =>
    sandgate.command("Save the onboarding sequence as SVG"),
  );

  expect(waterfall.name).toMatch(/^sandgate-waterfall-get-user-\d+\.svg$/);
  expect(sequence.name).toBe("sandgate-onboarding-sequence.svg");
  const secrets = Object.values(secretsSeen(ownSandbox));
  expect(secrets.length).toBeGreaterThan(3);
  for (const { text } of [waterfall, sequence]) {
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
  // the app's policy lets nobody parse markup; another page may
  const blank = await context.newPage();
  const read = (text: string) =>
    blank.evaluate((svg) => {
      const { documentElement: root } = new DOMParser().parseFromString(svg, "image/svg+xml");
      document.body.replaceChildren(root);
      return {
        name: root.tagName,
        title: root.querySelector("title")?.textContent,
        shapes: [...root.children].slice(3).map((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [shape.tagName, shape.textContent, fill, stroke];
        }),
      };
    }, text);
  expect(await read(waterfall.text)).toMatchObject({ name: "svg", title: /^Time of GET/ });
  const file = await read(sequence.text);
  expect(file.title).toBe("Sequence of the onboarding, 5 calls");
  expect(file.shapes).toEqual(shown);
});

test("the way from a step’s exchange into all of them keeps it selected", async ({
  sandgate,
  ownSandbox,
}) => {
  const exchanges = new ExchangesPage(sandgate);
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  await sandgate.goTo("Device");
  await sandgate.exchange.getByRole("button", { name: "All exchanges" }).click();

  await expect(sandgate.title).toHaveText("Exchanges");
  await expect(exchanges.selected).toContainText("/v1/device-server");
  await expect(exchanges.details).toContainText("/v1/device-server");
});

test("ten thousand exchanges are as quick to go through as ten", async ({ sandgate, page }) => {
  const exchanges = new ExchangesPage(sandgate);
  const all = 10_000;
  const lineAt = (index: number): ExchangeLine =>
    makeExchange({ id: `exchange-${index}`, path: `/v1/call/${index}`, status: 200 }).line;
  await prepareAccount(sandgate, "nothing");
  // as many calls take longer than anyone waits for a test; the list knows them by its one question
  await page.route(`**${webPaths.call}`, async (route) => {
    const { name, input } = route.request().postDataJSON() as {
      name: string;
      input: { offset?: number; limit?: number; placeOf?: string };
    };
    if (name !== "exchange.list") return route.fallback();
    const { offset = 0, limit = 500, placeOf } = input;
    const place = placeOf === undefined ? null : Number(placeOf.replace("exchange-", ""));
    const count = Math.max(0, Math.min(limit, all - offset));
    const lines = Array.from({ length: count }, (_, at) => lineAt(offset + at));
    return route.fulfill({
      json: { ok: true, value: { exchanges: lines, total: all, all, bytes: 1, place } },
    });
  });
  await exchanges.show();
  await expect(exchanges.count("10,000 exchanges")).toBeVisible();

  await exchanges.list.focus();
  await page.keyboard.press("End");
  await expect(exchanges.selected).toContainText("/v1/call/9999");
  await page.keyboard.press("PageUp");
  await expect(exchanges.selected).not.toContainText("/v1/call/9999");
  await page.keyboard.press("Home");
  await expect(exchanges.selected).toContainText("/v1/call/0");
  expect(await exchanges.rows.count()).toBeLessThan(60);
});
