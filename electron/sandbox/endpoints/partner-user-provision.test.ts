import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { SandboxPolicy } from "../sandbox-policy.ts";
import { movableClock } from "../testing/movable-clock.ts";
import { callingAs, installAnew, partnerSession } from "../testing/on-behalf-client.ts";
import {
  createSandboxUser,
  item,
  onboard,
  openSession,
  parsed,
  sentence,
} from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const collection = "/v1/partner-user-provision";
const credentialSchema = z.object({
  status: z.string(),
  expiry_time: z.string().nullable(),
  token_value: z.string().nullable(),
});
const behalfSchema = z.object({
  id: z.number(),
  requested_by_user: z.object({ UserCompany: z.object({ id: z.number() }) }),
  granted_by_user: z.object({
    UserPerson: z.object({ id: z.number(), session_timeout: z.number() }),
  }),
});

function wanted() {
  return {
    external_uuid: randomUUID(),
    user_verified_type: "PARTNER_USER_PERSON",
    email: "siobhan@zandpoort.example",
    phone_number: "+31612345678",
    products: ["USER_VERIFIED"],
  };
}

async function partner(policy: Partial<SandboxPolicy> = {}) {
  const clock = movableClock();
  const { baseUrl, changePolicy } = await startForTest({ clock, policy });
  const session = await partnerSession(baseUrl);
  const read = async (id: number) => item(await session.get(`${collection}/${id}`), type);
  const credential = async (id: number) => credentialSchema.parse((await read(id))["credential"]);
  const create = async (body: object = wanted()) =>
    Number(item(await session.post(collection, body), type)["id"]);
  return { clock, baseUrl, changePolicy, read, credential, create, ...session };
}

const type = "PartnerUserProvision";

async function readyProvision(policy: Partial<SandboxPolicy> = {}) {
  const parts = await partner(policy);
  const id = await parts.create();
  parts.clock.advance(6);
  const token = (await parts.credential(id)).token_value ?? "";
  return { id, token, ...parts };
}

describe("creating a provision", () => {
  test("answers the whole object, waiting for bunq's system and without a credential", async () => {
    const { post } = await partner();
    const body = wanted();

    const created = item(await post(collection, body), type);

    expect(created).toEqual({
      id: expect.any(Number),
      created: "2026-11-20 12:00:00.000000",
      updated: "2026-11-20 12:00:00.000000",
      external_uuid: body.external_uuid,
      status: "CREATED",
      sub_status: "PENDING_PROCESS_USER",
      action_required: "SYSTEM",
      products: ["USER_VERIFIED"],
      label_user: null,
      oauth_request: null,
      credential: null,
    });
  });

  test.each([
    { type: "EMAIL", value: "zoe@zandpoort.example", name: "Zoë" },
    { type: "PHONE_NUMBER", value: "+31612345678", name: "Zoë" },
  ])("takes the pointer of bunq's earlier pages: $type", async (pointer) => {
    const { post } = await partner();
    const body = { external_uuid: randomUUID(), pointer, products: ["USER_VERIFIED"] };

    expect(item(await post(collection, body), type)["status"]).toBe("CREATED");
  });

  test("of a company names the provision of its director", async () => {
    const { post, create } = await partner();
    const company = { ...wanted(), user_verified_type: "PARTNER_USER_COMPANY" };
    const director = await create();

    const without = await post(collection, company);
    const named = await post(collection, { ...company, director_relation_provision_id: director });

    expect([without.status, named.status]).toEqual([400, 200]);
  });

  test("is not for others than partners", async () => {
    const { baseUrl } = await startForTest();
    const { sessionToken } = await onboard(baseUrl);
    const { post, get } = callingAs(baseUrl, sessionToken);

    const answers = [await post(collection, wanted()), await get(collection)];

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(answers.map(sentence)).toEqual(
      Array(2).fill("Not enough permissions to create partner user provision"),
    );
  });

  test("with an external uuid that is taken is refused, in any spelling", async () => {
    const { post } = await partner();
    const body = wanted();
    await post(collection, body);

    const again = await post(collection, {
      ...body,
      external_uuid: body.external_uuid.toUpperCase(),
    });

    expect([again.status, sentence(again)]).toEqual([
      400,
      "Provision with this external uuid already exists.",
    ]);
  });

  test.each([
    { field: "external_uuid", value: "550e8400" },
    { field: "external_uuid", value: 5 },
    { field: "products", value: [] },
    { field: "products", value: ["USER_VERIFIED", "MORTGAGE"] },
    { field: "products", value: Array(500).fill("USER_VERIFIED") },
    { field: "user_verified_type", value: "UserPerson" },
    { field: "email", value: `${"z".repeat(65)}@zandpoort.example` },
    { field: "email", value: "nobody" },
    { field: "phone_number", value: "0612345678" },
    { field: "pointer", value: "zoe@zandpoort.example" },
    { field: "pointer.type", pointer: { type: "IBAN", value: "NL00", name: "Z" } },
    { field: "pointer.value", pointer: { type: "EMAIL", value: "+31612345678", name: "Z" } },
  ])("with a wrong $field is refused by the field's name", async ({ field, value, pointer }) => {
    const { post, get } = await partner();

    const refused = await post(collection, {
      ...wanted(),
      ...(pointer === undefined ? { [field]: value } : { pointer }),
    });

    expect(refused.status).toBe(400);
    expect(sentence(refused)).toContain(`"${field}"`);
    expect(parsed(await get(collection)).Response).toEqual([]);
  });
});

describe("a provision as time passes", () => {
  test("goes through bunq's sub statuses, and has a credential at the last only", async () => {
    const { clock, create, read } = await partner();
    const id = await create();
    const seen = [];

    for (let step = 0; step < 5; step += 1) {
      const { status, sub_status, action_required, credential } = await read(id);
      seen.push([status, sub_status, action_required, credential !== null]);
      clock.advance(2);
    }

    expect(seen).toEqual([
      ["CREATED", "PENDING_PROCESS_USER", "SYSTEM", false],
      ["CREATED", "PENDING_PROCESS_RELATION_USER", "NONE", false],
      ["CREATED", "PENDING_PROCESS_OAUTH_REQUEST", "NONE", false],
      ["CREATED", "PENDING_PROCESS_USER_ONBOARDING", "USER", true],
      ["CREATED", "PENDING_PROCESS_USER_ONBOARDING", "USER", true],
    ]);
  });

  test("names its user once there is one, and shows the token until its hour is over", async () => {
    const { clock, create, read, credential } = await partner();
    const id = await create();
    clock.advance(2);
    const { label_user } = await read(id);
    clock.advance(1000);

    const ready = await credential(id);
    clock.advance(3600 + 6 - 1002);
    const expired = await credential(id);

    expect(label_user).toMatchObject({ type: "PERSON", display_name: expect.any(String) });
    expect(ready).toEqual({
      status: "PENDING_FIRST_USE",
      expiry_time: "2026-11-20 13:00:06.000000",
      token_value: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(expired).toMatchObject({ status: "EXPIRED", token_value: null });
  });

  test("is ready at once, and ACTIVE, when the policy says so", async () => {
    const { create, read } = await partner({ provisionStepSeconds: 0, readyProvision: "ACTIVE" });

    const provision = await read(await create());

    expect(provision["status"]).toBe("ACTIVE");
    expect(credentialSchema.parse(provision["credential"]).token_value).not.toBeNull();
  });

  test.each([
    { provisioning: "fails", status: "FAILED", sub_status: "NONE" },
    { provisioning: "stalls", status: "CREATED", sub_status: "PENDING_PROCESS_OAUTH_REQUEST" },
  ] as const)("never has a credential when it $provisioning", async (row) => {
    const { clock, create, read } = await partner({ provisioning: row.provisioning });
    const id = await create();
    clock.advance(3600);

    const { status, sub_status, credential } = await read(id);

    expect([status, sub_status, credential]).toEqual([row.status, row.sub_status, null]);
  });

  test("moves on in the list as it does when read, newest first", async () => {
    const { clock, get, create } = await partner();
    const first = await create();
    clock.advance(6);
    const second = await create();

    const listed = parsed(await get(collection)).Response?.map((entry) => entry[type]);

    expect(listed?.map((row) => [row?.["id"], row?.["sub_status"]])).toEqual([
      [second, "PENDING_PROCESS_USER"],
      [first, "PENDING_PROCESS_USER_ONBOARDING"],
    ]);
  });

  test("that nobody made is not to be found", async () => {
    const { get } = await partner();

    const answer = await get(`${collection}/1`);

    expect([answer.status, sentence(answer)]).toEqual([
      404,
      'Partner user provision for id "1" not found.',
    ]);
  });
});

describe("a session on behalf of a provisioned user", () => {
  test("opens on an installation of its own, after a device there", async () => {
    const { baseUrl, token, userId } = await readyProvision();
    const own = await installAnew(baseUrl);

    const early = await own.openSession(token);
    const device = await own.register(token);
    const opened = await own.openSession(token);

    expect([early.status, device.status, opened.status]).toEqual([400, 200, 200]);
    const behalf = behalfSchema.parse(item(opened, "UserApiKey"));
    expect(behalf.requested_by_user.UserCompany.id).toBe(userId);
    expect(behalf.granted_by_user.UserPerson.session_timeout).toBe(604_800);
    const call = callingAs(baseUrl, String(item(opened, "Token")["token"]));
    expect((await call.get(`/v1/user/${behalf.id}`)).status).toBe(200);
    expect((await call.get(`/v1/user/${behalf.granted_by_user.UserPerson.id}`)).status).toBe(404);
  });

  test("opens on the partner's installation, whose device serves for both", async () => {
    const { baseUrl, installation, token } = await readyProvision();

    const opened = await openSession(baseUrl, installation.token, token);

    expect(Object.keys(parsed(opened).Response?.[2] ?? {})).toEqual(["UserApiKey"]);
  });

  test("does not open through somebody else's device", async () => {
    const { baseUrl, token } = await readyProvision();
    const other = await installAnew(baseUrl);
    await other.register(await createSandboxUser(baseUrl, "company"));

    expect((await other.openSession(token)).status).toBe(400);
  });

  test("needs a device of its own when the policy says so", async () => {
    const { baseUrl, installation, token } = await readyProvision({ onBehalfDevice: "own" });

    expect((await openSession(baseUrl, installation.token, token)).status).toBe(400);
  });

  test("hides the token, which goes on opening sessions", async () => {
    const { baseUrl, installation, id, token, credential, clock } = await readyProvision();
    await openSession(baseUrl, installation.token, token);

    expect(await credential(id)).toEqual({
      status: "ACTIVE",
      expiry_time: null,
      token_value: null,
    });
    clock.advance(7200);
    expect((await openSession(baseUrl, installation.token, token)).status).toBe(200);
  });

  test("does not open once the token's hour is over", async () => {
    const { baseUrl, clock, token } = await readyProvision();
    clock.advance(3600);

    const refused = await (await installAnew(baseUrl)).register(token);

    expect(refused.status).toBe(400);
    expect(refused.headers["x-sandbox-hint"]).toContain("not used in time");
  });
});

describe("changing a provision", () => {
  test("a token that was asked for anew replaces the old one, after a while", async () => {
    const { baseUrl, installation, clock, put, read, credential, id, token } =
      await readyProvision();
    await openSession(baseUrl, installation.token, token);

    const asked = await put(`${collection}/${id}`, { status: "TOKEN_RESET_REQUESTED" });
    const waiting = await read(id);
    clock.advance(2);
    const fresh = (await credential(id)).token_value ?? "";

    expect(parsed(asked).Response).toEqual([{ Id: { id } }]);
    expect([waiting["status"], waiting["sub_status"], waiting["credential"]]).toEqual([
      "TOKEN_RESET_REQUESTED",
      "PENDING_PROCESS_TOKEN_RESET",
      null,
    ]);
    expect((await openSession(baseUrl, installation.token, token)).status).toBe(400);
    expect((await openSession(baseUrl, installation.token, fresh)).status).toBe(200);
  });

  test("closing it ends its sessions and its token", async () => {
    const { baseUrl, installation, clock, put, read, id, token } = await readyProvision();
    const opened = await openSession(baseUrl, installation.token, token);
    const behalf = callingAs(baseUrl, String(item(opened, "Token")["token"]));

    await put(`${collection}/${id}`, { status: "CANCELLED" });
    const closing = await read(id);
    clock.advance(2);
    const closed = await read(id);

    expect([closing["status"], closing["sub_status"]]).toEqual([
      "CANCELLED",
      "PENDING_PROCESS_CLOSURE",
    ]);
    expect([closed["status"], closed["credential"]]).toEqual(["CLOSED", null]);
    expect((await behalf.get("/v1/user")).status).toBe(401);
    expect((await openSession(baseUrl, installation.token, token)).status).toBe(400);
  });

  test.each([
    { status: "ACTIVE", told: '"status"' },
    { status: "TOKEN_RESET_REQUESTED", told: "TOKEN_RESET_REQUESTED" },
  ])("to $status before it is ready is refused", async ({ status, told }) => {
    const { create, put } = await partner();

    const refused = await put(`${collection}/${await create()}`, { status });

    expect(refused.status).toBe(400);
    expect(sentence(refused)).toContain(told);
  });
});
