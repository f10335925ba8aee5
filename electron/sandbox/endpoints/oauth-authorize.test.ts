import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { movableClock } from "../testing/movable-clock.ts";
import {
  demoApp,
  exchange,
  fieldsOf,
  obtainCode,
  openConsent,
  press,
} from "../testing/oauth-client.ts";
import { callingAs, installAnew, partnerSession } from "../testing/on-behalf-client.ts";
import { item, onboard, openSession, send } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const requestedByCompany = z.object({ UserCompany: z.object({ id: z.number() }) });

/** An app that waits for a browser on a free port. */
async function waitingApp() {
  const arrived: string[] = [];
  const server = createServer((message, response) => {
    arrived.push(message.url ?? "");
    response.end("thanks");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { arrived, app: { ...demoApp, redirect_uri: `http://127.0.0.1:${port}/oauth/callback` } };
}

describe("the way from the page to a user", () => {
  test("leads over code, access token and device to a UserApiKey, on a loopback port", async () => {
    const { baseUrl } = await startForTest();
    const { arrived, app } = await waitingApp();

    const page = await openConsent(baseUrl, app, { state: "a b&c=<d>\"e'" });
    const form = new URLSearchParams({ ...fieldsOf(page.body.toString()), decision: "grant" });
    await fetch(`${baseUrl}/auth`, { method: "POST", body: form });
    const [back = ""] = arrived;
    const returned = new URL(back, app.redirect_uri).searchParams;
    const { status, content } = await exchange(baseUrl, app, returned.get("code") ?? "");
    const own = await installAnew(baseUrl);
    const device = await own.register(content["access_token"] ?? "");
    const opened = await own.openSession(content["access_token"] ?? "");

    expect(returned.get("state")).toBe("a b&c=<d>\"e'");
    expect([status, content]).toEqual([
      200,
      {
        access_token: expect.stringMatching(/^[0-9a-f]{64}$/),
        token_type: "bearer",
        state: "a b&c=<d>\"e'",
      },
    ]);
    expect(device.status).toBe(200);
    const { requested_by_user, granted_by_user } = item(opened, "UserApiKey");
    const { userId } = await partnerSession(baseUrl);
    expect(requestedByCompany.parse(requested_by_user).UserCompany.id).toBe(userId);
    expect(Object.keys(granted_by_user ?? {})).toEqual(["UserPerson"]);
  });

  test("can go over the installation of the app's owner", async () => {
    const { baseUrl } = await startForTest();
    const { installation } = await partnerSession(baseUrl);
    const { content } = await exchange(baseUrl, demoApp, await obtainCode(baseUrl, demoApp));

    const opened = await openSession(baseUrl, installation.token, content["access_token"] ?? "");

    expect(item(opened, "UserApiKey")["id"]).toBeGreaterThan(0);
  });

  test("acts for the user who was chosen, and for the same one again", async () => {
    const { baseUrl } = await startForTest();
    const { opened } = await onboard(baseUrl);
    const { id } = item(opened, "UserPerson");
    const own = await installAnew(baseUrl);
    const seen = [];
    for (let grant = 0; grant < 2; grant += 1) {
      const code = await obtainCode(baseUrl, demoApp, { granted_by: String(id) });
      const { content } = await exchange(baseUrl, demoApp, code);
      await own.register(content["access_token"] ?? "");
      seen.push(item(await own.openSession(content["access_token"] ?? ""), "UserApiKey"));
    }

    expect(seen[0]?.["granted_by_user"]).toMatchObject({ UserPerson: { id } });
    expect(seen[0]?.["id"]).toBe(seen[1]?.["id"]);
  });

  test("works for a payment service provider with a client of its own", async () => {
    const { baseUrl, addUser } = await startForTest();
    const provider = await onboard(baseUrl, await addUser("UserPaymentServiceProvider"));
    const userId = item(provider.opened, "UserPaymentServiceProvider")["id"];
    const call = callingAs(baseUrl, provider.sessionToken);
    const clients = `/v1/user/${String(userId)}/oauth-client`;
    const created = Number(item(await call.post(clients, {}), "Id")["id"]);
    const redirect_uri = "http://localhost:3000";
    await call.post(`${clients}/${created}/callback-url`, { url: redirect_uri });
    const client = item(await call.get(`${clients}/${created}`), "OauthClient");
    const app = {
      client_id: String(client["client_id"]),
      client_secret: String(client["secret"]),
      redirect_uri,
    };

    const { content } = await exchange(baseUrl, app, await obtainCode(baseUrl, app));
    const token = content["access_token"] ?? "";
    const opened = await openSession(baseUrl, provider.installation.token, token);

    expect(item(opened, "UserApiKey")["requested_by_user"]).toMatchObject({
      UserPaymentServiceProvider: { id: userId },
    });
  });
});

describe("the page", () => {
  test("offers the users there are, asks in the app's name and runs nothing", async () => {
    const { baseUrl } = await startForTest();
    const { opened } = await onboard(baseUrl);
    const user = item(opened, "UserPerson");

    const page = await openConsent(baseUrl, demoApp);

    const html = page.body.toString();
    expect(html).toContain("<h1>");
    expect(html).toContain(`<option value="${String(user["id"])}">`);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/127\.0\.0\.1:49152; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(page.headers["cache-control"]).toBe("no-store");
  });

  test("writes what it was given as text", async () => {
    const { baseUrl } = await startForTest();
    const state = `"><script>alert(1)</script>&quot;'`;

    const html = (await openConsent(baseUrl, demoApp, { state })).body.toString();

    expect(html).not.toContain("<script");
    expect(fieldsOf(html)["state"]).toBe(state);
  });

  test("denying goes back with access_denied and the state", async () => {
    const { baseUrl } = await startForTest();
    const page = await openConsent(baseUrl, demoApp);

    const { status, location } = await press(baseUrl, page.body.toString(), "deny");

    expect(status).toBe(303);
    expect(Object.fromEntries(location.searchParams)).toMatchObject({
      error: "access_denied",
      state: "xyz",
    });
  });

  test("another response type goes back with its error", async () => {
    const { baseUrl } = await startForTest();

    const answer = await openConsent(baseUrl, demoApp, { response_type: "token" });

    expect(answer.headers["location"]).toContain("error=unsupported_response_type");
    expect(answer.headers["location"]).toContain("state=xyz");
  });

  test("an account that is not on it cannot grant", async () => {
    const { baseUrl } = await startForTest();
    const { userId } = await partnerSession(baseUrl);
    const page = (await openConsent(baseUrl, demoApp)).body.toString();

    const own = await press(baseUrl, page, "grant", { granted_by: String(userId) });
    const nobody = await press(baseUrl, page, "grant", { granted_by: "1" });

    expect([own.status, nobody.status]).toEqual([400, 400]);
  });

  test.each(["https://evil.example", "http://rebound.example:18400", "null"])(
    "a form sent from %s is refused",
    async (origin) => {
      const { baseUrl } = await startForTest();
      const fields = fieldsOf((await openConsent(baseUrl, demoApp)).body.toString());
      const body = String(new URLSearchParams({ ...fields, decision: "grant" }));
      const host = origin.replace(/^https?:\/\//, "");

      const answer = await send(baseUrl, "/auth", {
        body,
        headers: { Origin: origin, Host: host },
      });

      expect(answer.status).toBe(403);
      expect(answer.headers["location"]).toBeUndefined();
    },
  );
});

test("a form sent from another port of this machine is refused", async () => {
  const { baseUrl } = await startForTest();
  const fields = fieldsOf((await openConsent(baseUrl, demoApp)).body.toString());
  const body = String(new URLSearchParams({ ...fields, decision: "grant" }));

  const answer = await send(baseUrl, "/auth", { body, headers: { Origin: "http://127.0.0.1:1" } });

  expect(answer.status).toBe(403);
});

describe("nobody is sent", () => {
  test.each([
    "http://127.0.0.1:49152/elsewhere",
    "http://127.0.0.1:49152/oauth/callback?more=1",
    "http://127.0.0.1:49152/oauth/callback#part",
    "http://localhost:49152/oauth/callback",
    "http://127.0.0.1:49152@evil.example/oauth/callback",
    "http://evil.example:80@127.0.0.1/oauth/callback",
    "https://127.0.0.1/oauth/callback",
    "//127.0.0.1/oauth/callback",
    "javascript:alert(1)",
    `http://127.0.0.1:1/oauth/callback${"?".repeat(2048)}`,
    "",
  ])("to %s, which is not the registered address", async (redirect_uri) => {
    const { baseUrl } = await startForTest();
    const fields = fieldsOf((await openConsent(baseUrl, demoApp)).body.toString());

    const shown = await openConsent(baseUrl, { ...demoApp, redirect_uri });
    const form = new URLSearchParams({ ...fields, redirect_uri, decision: "grant" });
    const posted = await send(baseUrl, "/auth", { body: String(form) });

    for (const answer of [shown, posted]) {
      expect([answer.status, answer.headers["location"]]).toEqual([400, undefined]);
    }
  });

  test("to another site, though its address is registered", async () => {
    const { baseUrl } = await startForTest();
    const { userId, post } = await partnerSession(baseUrl);
    const url = "https://app.zandpoort.example/callback";
    const added = await post(`/v1/user/${userId}/oauth-client/780/callback-url`, { url });

    const shown = await openConsent(baseUrl, { ...demoApp, redirect_uri: url });

    expect([added.status, shown.status]).toEqual([200, 400]);
  });

  test("anywhere for a client that is not known, or with an endless state", async () => {
    const { baseUrl } = await startForTest();

    const unknown = await openConsent(baseUrl, { ...demoApp, client_id: "0".repeat(64) });
    const endless = await openConsent(baseUrl, demoApp, { state: "s".repeat(2049) });

    expect([unknown.status, endless.status]).toEqual([400, 400]);
  });

  test("anywhere when a parameter comes twice", async () => {
    const { baseUrl } = await startForTest();
    const { client_id, redirect_uri } = demoApp;
    const query = String(new URLSearchParams({ response_type: "code", client_id, redirect_uri }));

    const answer = await send(baseUrl, `/auth?${query}&${query}`);

    expect(answer.status).toBe(400);
  });
});

describe("the exchange of a code is refused", () => {
  test.each([
    { with: { grant_type: "client_credentials" }, error: "unsupported_grant_type", status: 400 },
    { with: { client_secret: "0".repeat(64) }, error: "invalid_client", status: 401 },
    { with: { client_id: "0".repeat(64) }, error: "invalid_client", status: 401 },
    { with: { code: "" }, error: "invalid_request", status: 400 },
    { with: { redirect_uri: "" }, error: "invalid_request", status: 400 },
    { with: { code: "0".repeat(64) }, error: "invalid_grant", status: 400 },
    {
      with: { redirect_uri: "http://127.0.0.1:49153/oauth/callback" },
      error: "invalid_grant",
      status: 400,
    },
  ])("with $error for $with, and the code stays good", async ({ with: changes, error, status }) => {
    const { baseUrl } = await startForTest();
    const code = await obtainCode(baseUrl, demoApp);

    const refused = await exchange(baseUrl, demoApp, code, changes);
    const after = await exchange(baseUrl, demoApp, code);

    expect([refused.status, refused.content["error"]]).toEqual([status, error]);
    expect(refused.content["error_description"]).toBe(refused.headers["x-sandbox-hint"]);
    expect(after.status).toBe(200);
  });

  test("the second time", async () => {
    const { baseUrl } = await startForTest();
    const code = await obtainCode(baseUrl, demoApp);
    await exchange(baseUrl, demoApp, code);

    const { content } = await exchange(baseUrl, demoApp, code);

    expect(content).toEqual({
      error: "invalid_grant",
      error_description: "The code was used before.",
    });
  });

  test("once five minutes have passed", async () => {
    const clock = movableClock();
    const { baseUrl } = await startForTest({ clock });
    const [early, late] = [await obtainCode(baseUrl, demoApp), await obtainCode(baseUrl, demoApp)];
    clock.advance(299);
    const inTime = await exchange(baseUrl, demoApp, early);
    clock.advance(1);

    const { content } = await exchange(baseUrl, demoApp, late);

    expect(inTime.status).toBe(200);
    expect(content["error_description"]).toBe("The code has expired.");
  });

  test("for another client than the one it was granted to", async () => {
    const { baseUrl } = await startForTest();
    const { opened, sessionToken } = await onboard(baseUrl);
    const call = callingAs(baseUrl, sessionToken);
    const clients = `/v1/user/${String(item(opened, "UserPerson")["id"])}/oauth-client`;
    const { id } = item(await call.post(clients, {}), "Id");
    const other = item(await call.get(`${clients}/${String(id)}`), "OauthClient");
    const code = await obtainCode(baseUrl, demoApp);

    const { content } = await exchange(baseUrl, demoApp, code, {
      client_id: String(other["client_id"]),
      client_secret: String(other["secret"]),
    });

    expect(content["error"]).toBe("invalid_grant");
  });

  test("but not when the parameters come in the body", async () => {
    const { baseUrl } = await startForTest();
    const code = await obtainCode(baseUrl, demoApp);
    const form = new URLSearchParams({ grant_type: "authorization_code", code, ...demoApp });

    const answer = await send(baseUrl, "/v1/token", { body: String(form) });

    expect(answer.status).toBe(200);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });
});
