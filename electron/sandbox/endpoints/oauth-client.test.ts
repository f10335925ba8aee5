import { describe, expect, test } from "vitest";
import { demoKeys } from "../demo-keys.ts";
import { callingAs } from "../testing/on-behalf-client.ts";
import { item, onboard, parsed, sentence } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

async function person() {
  const { baseUrl } = await startForTest();
  const { opened, sessionToken } = await onboard(baseUrl);
  const call = callingAs(baseUrl, sessionToken);
  const path = `/v1/user/${String(item(opened, "UserPerson")["id"])}/oauth-client`;
  const create = async () => Number(item(await call.post(path, {}), "Id")["id"]);
  return { baseUrl, path, create, ...call };
}

describe("an OAuth client", () => {
  test("is created without knowing anything, and read with its id and secret", async () => {
    const { path, create, get } = await person();
    const before = parsed(await get(path)).Response;
    const id = await create();

    const read = item(await get(`${path}/${id}`), "OauthClient");

    expect(before).toEqual([]);
    expect(read).toEqual({
      id,
      status: "ACTIVE",
      display_name: null,
      client_id: expect.stringMatching(/^[0-9a-f]{64}$/),
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
      callback_url: [],
    });
    expect(parsed(await get(path)).Response).toEqual([{ OauthClient: read }]);
  });

  test("is one per user", async () => {
    const { path, create, post } = await person();
    await create();

    const second = await post(path, {});

    expect([second.status, sentence(second)]).toEqual([400, "User already has an OAuth client."]);
  });

  test("is its owner's alone", async () => {
    const { path, get } = await person();

    expect((await get(`${path}/780`)).status).toBe(404);
    expect((await get("/v1/user/1822100/oauth-client")).status).toBe(404);
  });

  test("is nothing for a session on behalf of somebody", async () => {
    const { baseUrl } = await startForTest();
    const { opened, sessionToken } = await onboard(baseUrl, demoKeys.onBehalf);
    const path = `/v1/user/${String(item(opened, "UserApiKey")["id"])}/oauth-client`;

    const refused = await callingAs(baseUrl, sessionToken).post(path, {});

    expect([refused.status, sentence(refused)]).toEqual([
      403,
      "Not enough permissions to create oauth client",
    ]);
  });
});

describe("its callback addresses", () => {
  test("are added once each, listed, and taken away", async () => {
    const { path, create, get, post, remove } = await person();
    const callbacks = `${path}/${await create()}/callback-url`;
    const url = "http://localhost:3000";

    const first = item(await post(callbacks, { url }), "Id")["id"];
    const again = item(await post(callbacks, { url }), "Id")["id"];
    const listed = parsed(await get(callbacks)).Response;
    const removed = await remove(`${callbacks}/${String(first)}`);

    expect(again).toBe(first);
    expect(listed).toEqual([{ OauthCallbackUrl: expect.objectContaining({ id: first, url }) }]);
    expect(removed.status).toBe(200);
    expect(parsed(await get(callbacks)).Response).toEqual([]);
    expect((await remove(`${callbacks}/${String(first)}`)).status).toBe(404);
  });

  test.each([
    "localhost:3000",
    "javascript:alert(1)",
    "http://localhost:3000/#here",
    `http://localhost/${"a".repeat(2048)}`,
    3000,
  ])("%s is none", async (url) => {
    const { path, create, post } = await person();

    const refused = await post(`${path}/${await create()}/callback-url`, { url });

    expect(refused.status).toBe(400);
    expect(sentence(refused)).toContain('"url"');
  });

  test("are ten at most", async () => {
    const { path, create, post } = await person();
    const callbacks = `${path}/${await create()}/callback-url`;
    const statuses = [];
    for (let port = 3000; port <= 3010; port += 1) {
      statuses.push((await post(callbacks, { url: `http://localhost:${port}` })).status);
    }

    expect(statuses).toEqual([...Array<number>(10).fill(200), 400]);
  });
});
