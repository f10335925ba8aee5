import { chromium, type Page } from "@playwright/test";
import { webPaths, webSessionHeader } from "../shared/contract/bridge.ts";
import { writeRedirectFile } from "../electron/web/redirect-file.ts";
import { serveHostilePage } from "./hostile-page.ts";
import { sendRaw, type RawRequest } from "./send-raw.ts";
import { expect, test } from "./web-shell.ts";

const welcome = "Onboard to the bunq API, one step at a time";

async function expectConnected(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(welcome);
}

async function expectTitle(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
  await expect(page.getByText("press Enter for a new link")).toBeVisible();
}

/** The session as the page keeps it; a test may know it, another page may not. */
function sessionOf(page: Page): Promise<string> {
  return page.evaluate(() => sessionStorage.getItem("sandgate-session") ?? "");
}

test.describe("the link", () => {
  test("opens the window and leaves the address without its token", async ({ page, shell }) => {
    await page.goto(shell.url);
    await expectConnected(page);

    expect(page.url()).toBe(`${shell.origin}/`);
    expect(await page.evaluate(() => [location.hash, history.length])).toEqual(["", 2]);
  });

  test("opens from the file a browser is started with", async ({ page, shell }) => {
    const file = writeRedirectFile(shell.url);
    await page.goto(`file://${file.path}`);
    await expectConnected(page);
    file.remove();

    expect(page.url()).toBe(`${shell.origin}/`);
  });

  test("is good for one tab; another one gets told the way in", async ({
    page,
    shell,
    context,
    browserConsole,
  }) => {
    browserConsole.allow(/status of 401/);
    await page.goto(shell.url);
    await expectConnected(page);
    const second = await context.newPage();
    await second.goto(shell.url);
    await expectTitle(second, "This link no longer works");

    const third = await context.newPage();
    await third.goto(await shell.newLink());
    await expectConnected(third);
    await page.reload();
    await expectConnected(page);
  });

  test("is dead after two minutes", async ({ page, shell, browserConsole }) => {
    browserConsole.allow(/status of 401/);
    await shell.advanceClock(120_000);
    await page.goto(shell.url);

    await expectTitle(page, "This link no longer works");
  });

  test("is needed: the bare address shows no data", async ({ page, shell }) => {
    await page.goto(shell.origin);

    await expectTitle(page, "Open Sandgate with its link");
  });
});

test.describe("a tab", () => {
  test("stays connected over a reload", async ({ page, shell }) => {
    await page.goto(shell.url);
    await expectConnected(page);
    await page.reload();

    await expectConnected(page);
  });

  test("is disconnected when it was left alone for twelve hours", async ({
    page,
    shell,
    browserConsole,
  }) => {
    browserConsole.allow(/status of 401/);
    await page.goto(shell.url);
    await expectConnected(page);
    await shell.advanceClock(12 * 60 * 60 * 1000);
    await page.reload();

    await expectTitle(page, "This tab is no longer connected");
  });

  test("is one of seven, and each of them works", async ({ shell, context }) => {
    const tabs: Page[] = [];
    for (let tab = 0; tab < 7; tab += 1) {
      const page = await context.newPage();
      await page.goto(await shell.newLink());
      await expectConnected(page);
      tabs.push(page);
    }

    const [first, ...others] = tabs;
    await first?.getByRole("button", { name: /^Try it now on the local sandbox/ }).click();
    for (const page of others) {
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Installation");
    }
  });
});

test("hostile requests are refused, and the one legitimate exchange is not", async ({
  page,
  shell,
}) => {
  await page.goto(shell.url);
  await expectConnected(page);
  const session = await sessionOf(page);
  const host = new URL(shell.origin).host;
  const otherPort = "http://127.0.0.1:1";
  const legitimate = {
    origin: shell.origin,
    "content-type": "application/json",
    [webSessionHeader]: session,
  };
  const call = (headers: Readonly<Record<string, string>>): RawRequest => ({
    method: "POST",
    path: webPaths.call,
    headers,
    body: JSON.stringify({ name: "app.read", input: {} }),
  });
  const without = (name: keyof typeof legitimate) =>
    Object.fromEntries(Object.entries(legitimate).filter(([key]) => key !== name));

  const requests: readonly [string, RawRequest, number][] = [
    ["a rebound name", { path: "/", headers: { host: "evil.example" } }, 421],
    ["a name that starts like ours", { path: "/", headers: { host: `${host}.evil.example` } }, 421],
    ["a rebound name with a session", call({ ...legitimate, host: "evil.example" }), 421],
    ["another site", call({ ...legitimate, "sec-fetch-site": "cross-site" }), 403],
    ["another port", call({ ...legitimate, "sec-fetch-site": "same-site" }), 403],
    ["another port's origin", call({ ...legitimate, origin: otherPort }), 403],
    ["a sandboxed frame", call({ ...legitimate, origin: "null" }), 403],
    ["no origin", call(without("origin")), 403],
    ["a form", call({ ...legitimate, "content-type": "application/x-www-form-urlencoded" }), 415],
    ["text", call({ ...legitimate, "content-type": "text/plain" }), 415],
    [
      "a preflight",
      { method: "OPTIONS", path: webPaths.call, headers: { origin: otherPort } },
      405,
    ],
    ["a read of the door", { path: webPaths.call, headers: { [webSessionHeader]: session } }, 405],
    ["no session", call(without(webSessionHeader)), 401],
    ["a guessed session", call({ ...legitimate, [webSessionHeader]: "A".repeat(43) }), 401],
    ["the session in a cookie", call({ ...without(webSessionHeader), cookie: session }), 401],
    ["a climb out of the page", { path: "/..%2f..%2fpackage.json" }, 404],
    ["a plain climb", { path: "/../../package.json" }, 404],
    ["a source map", { path: "/assets/index.js.map" }, 404],
    ["the door of the person", call(legitimate), 200],
  ];
  for (const [name, request, status] of requests) {
    const answer = await sendRaw(shell.origin, request);
    expect([name, answer.status]).toEqual([name, status]);
    expect(answer.headers, name).not.toHaveProperty("set-cookie");
    expect(answer.headers, name).not.toHaveProperty("access-control-allow-origin");
    expect(answer.text, name).not.toContain(session);
  }
});

test("a page on another port gets no cookie, no answer, no frame and no effect", async ({
  page,
  shell,
  context,
  browserConsole,
}) => {
  browserConsole.allow(/./);
  await page.goto(shell.url);
  await expectConnected(page);
  const session = await sessionOf(page);
  const hostile = await serveHostilePage("<p>on another port</p>");
  const attacker = await context.newPage();
  await attacker.goto(hostile.url);

  const outcomes = await attacker.evaluate(
    async ({ origin, path, header, stolen }) => {
      const attempt = async (request: () => Promise<Response>) =>
        request().then(
          (response) => (response.type === "opaque" ? "opaque" : `read ${response.status}`),
          () => "blocked",
        );
      const body = JSON.stringify({
        name: "account.create",
        input: { environment: "local" },
      });
      const json = { "content-type": "application/json" };
      const post = { method: "POST", body, credentials: "include" } as const;
      return {
        read: await attempt(() => fetch(`${origin}/`)),
        blindRead: await attempt(() => fetch(`${origin}/`, { mode: "no-cors" })),
        blindPost: await attempt(() => fetch(`${origin}${path}`, { ...post, mode: "no-cors" })),
        json: await attempt(() => fetch(`${origin}${path}`, { ...post, headers: json })),
        withStolenSession: await attempt(() =>
          fetch(`${origin}${path}`, { ...post, headers: { ...json, [header]: stolen } }),
        ),
      };
    },
    { origin: shell.origin, path: webPaths.call, header: webSessionHeader, stolen: session },
  );
  const framed = await attacker.evaluate(async (origin) => {
    const frame = document.createElement("iframe");
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    frame.src = `${origin}/`;
    document.body.append(frame);
    await loaded;
    return window.frames[0]?.length ?? 0;
  }, shell.origin);
  const opened = await attacker.evaluate(
    (origin) => window.open(`${origin}/`) === null,
    shell.origin,
  );

  expect(outcomes.read).toBe("blocked");
  expect(outcomes.json).toBe("blocked");
  expect(outcomes.withStolenSession).toBe("blocked");
  // Sent, but refused there and unreadable here.
  expect(["blocked", "opaque"]).toContain(outcomes.blindRead);
  expect(["blocked", "opaque"]).toContain(outcomes.blindPost);
  expect([framed, opened]).toEqual([0, false]);
  const frame = attacker.frames().find((candidate) => candidate.url().startsWith(shell.origin));
  await expect(frame?.getByRole("heading") ?? attacker.locator("iframe h1")).toHaveCount(0);

  // Cookies ignore ports: these would be ours, if we had any.
  const cookies = await context.cookies([shell.origin, hostile.url]);
  expect(cookies.map(({ name }) => name)).toEqual(["theirs"]);
  expect(hostile.received.map(({ cookie }) => cookie).join()).not.toContain(session);
  await page.reload();
  await expectConnected(page);
  await hostile.close();
});

test("a name that was rebound to this machine reads nothing", async ({ shell, launchOptions }) => {
  const rules = "--host-resolver-rules=MAP evil.example 127.0.0.1";
  const rebound = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), rules],
  });
  const page = await rebound.newPage();

  const answer = await page.goto(shell.url.replace("127.0.0.1", "evil.example"));

  expect(answer?.status()).toBe(421);
  expect(await page.evaluate(() => document.body.innerText)).not.toContain("Sandgate is open");
  await rebound.close();
});

test("stopping it by Ctrl+C is a clean end, and leaves a page that says what to do", async ({
  page,
  shell,
  browserConsole,
}) => {
  browserConsole.allow(/ERR_CONNECTION_REFUSED/);
  await page.goto(shell.url);
  await expectConnected(page);

  const exitCode = await shell.stop();
  await page.getByRole("button", { name: /^Try it now on the local sandbox/ }).click();

  expect(exitCode).toBe(0);
  await expect(page.getByRole("heading", { name: "Sandgate does not answer" })).toBeVisible();
});
