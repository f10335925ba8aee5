import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { demoKeys } from "../demo-keys.ts";
import { item, onboard, send, sentence } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const innerUserSchema = z.object({ UserPerson: z.object({ id: z.number() }) });

async function signedIn(
  kind: "UserPerson" | "UserCompany" | "UserApiKey" | "UserPaymentServiceProvider",
) {
  const { baseUrl, addUser } = await startForTest();
  const { opened, sessionToken: token } = await onboard(baseUrl, await addUser(kind));
  const user = item(opened, kind);
  const get = (path: string) => send(baseUrl, path, { token });
  return { user, id: String(user["id"]), get };
}

const kinds = [
  { kind: "UserPerson", typed: "user-person" },
  { kind: "UserCompany", typed: "user-company" },
  { kind: "UserPaymentServiceProvider", typed: "user-payment-service-provider" },
] as const;

describe("reading the user", () => {
  test.each(kinds)("a $kind reads itself under three paths", async ({ kind, typed }) => {
    const { user, id, get } = await signedIn(kind);

    for (const path of ["/v1/user", `/v1/user/${id}`, `/v1/${typed}/${id}`]) {
      expect(item(await get(path), kind)).toEqual(user);
    }
  });

  test("a person is not to be found among the companies", async () => {
    const { id, get } = await signedIn("UserPerson");

    expect((await get(`/v1/user-company/${id}`)).status).toBe(404);
  });

  test("another user is not to be found at all", async () => {
    const { get } = await signedIn("UserPerson");

    const answer = await get("/v1/user/1");

    expect([answer.status, sentence(answer)]).toEqual([404, 'User for id "1" not found.']);
  });

  test("on behalf of someone, the id for paths is the UserApiKey's and no inner one", async () => {
    const { user, id, get } = await signedIn("UserApiKey");
    const inner = innerUserSchema.parse(user["granted_by_user"]).UserPerson;

    expect((await get(`/v1/user/${id}`)).status).toBe(200);
    expect((await get(`/v1/user/${inner.id}`)).status).toBe(404);
  });
});

describe("the demo keys", () => {
  test("are 64 hex characters, as such keys are at bunq", () => {
    for (const key of Object.values(demoKeys)) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  test("are the ones the README tells people", () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

    for (const key of Object.values(demoKeys)) expect(readme).toContain(key);
  });

  test("open a session on behalf: a company acts for a person, each reduced to five fields", async () => {
    const { baseUrl } = await startForTest();

    const { opened } = await onboard(baseUrl, demoKeys.onBehalf);

    const reduced = {
      id: expect.any(Number),
      display_name: expect.any(String),
      public_nick_name: expect.any(String),
      avatar: expect.objectContaining({ style: "NONE" }),
      session_timeout: 604_800,
    };
    expect(item(opened, "UserApiKey")).toEqual({
      id: expect.any(Number),
      created: expect.any(String),
      updated: expect.any(String),
      requested_by_user: { UserCompany: reduced },
      granted_by_user: { UserPerson: reduced },
    });
  });

  test("open a session as a payment service provider", async () => {
    const { baseUrl } = await startForTest();

    const { opened } = await onboard(baseUrl, demoKeys.paymentServiceProvider);

    expect(item(opened, "UserPaymentServiceProvider")["certificate_distinguished_name"]).toContain(
      "PISP AISP",
    );
  });
});
