import { createHash, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { demoKeys } from "./demo-keys.ts";
import { stateFileName } from "./state-file.ts";
import { readStateText } from "./state-text.ts";
import { makeCertificate, sealKeys } from "./testing/certificates.ts";
import { movableClock } from "./testing/movable-clock.ts";
import { demoApp, exchange, obtainCode } from "./testing/oauth-client.ts";
import { callingAs, partnerSession } from "./testing/on-behalf-client.ts";
import {
  install,
  item,
  onboard,
  openSession,
  pemOf,
  registerDevice,
  send,
  signatureOver,
  testKeys,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

const provisionSchema = z.object({
  id: z.number(),
  sub_status: z.string(),
  credential: z.object({ token_value: z.string().nullable() }).nullable(),
});

const rows = z.array(z.looseObject({ id: z.number() }));
const stateSchema = z.looseObject({ users: rows, apiKeys: rows, installations: rows });

/** A directory to start sandboxes on, one after the other. */
function restartable() {
  const dataDirectory = temporaryDirectory();
  const clock = movableClock();
  const start = () => startForTest({ dataDirectory, clock });
  const text = () => readFileSync(join(dataDirectory, stateFileName), "utf8");
  const write = (state: object) => {
    const json = JSON.stringify(state);
    const sha256 = createHash("sha256").update(json).digest("hex");
    const content = `{"version":1,"sha256":"${sha256}","state":${json}}\n`;
    writeFileSync(join(dataDirectory, stateFileName), content);
  };
  return { clock, start, text, write };
}

/** A registration as payment service provider, for the key of this installation. */
async function registerProvider(baseUrl: string, token: string) {
  const certificate = makeCertificate();
  const signed = Buffer.from(pemOf(testKeys.publicKey) + token);
  const body = {
    client_payment_service_provider_certificate: certificate,
    client_payment_service_provider_certificate_chain: certificate,
    client_public_key_signature: signatureOver(signed, sealKeys.privateKey),
  };
  const answer = await send(baseUrl, "/v1/payment-service-provider-credential", { body, token });
  return String(item(answer, "CredentialPasswordIp")["token_value"]);
}

async function createProvision(baseUrl: string) {
  const { installation, post, get } = await partnerSession(baseUrl);
  const body = {
    external_uuid: randomUUID(),
    pointer: { type: "EMAIL", value: "ipek@zandpoort.example", name: "İpek" },
    products: ["USER_VERIFIED"],
  };
  const path = "/v1/partner-user-provision";
  const created = provisionSchema.parse(item(await post(path, body), "PartnerUserProvision"));
  return { installation, get, path: `${path}/${created.id}` };
}

describe("after a restart", () => {
  test("a provision goes on where it was, and its token opens a session", async () => {
    const { clock, start, text } = restartable();
    const first = await start();
    const { installation, get, path } = await createProvision(first.baseUrl);
    clock.advance(2);
    const waiting = provisionSchema.parse(item(await get(path), "PartnerUserProvision"));
    await first.close();
    const second = await start();
    const partner = await openSession(second.baseUrl, installation.token, demoKeys.partner);
    const again = callingAs(second.baseUrl, String(item(partner, "Token")["token"]));
    clock.advance(4);
    const ready = provisionSchema.parse(item(await again.get(path), "PartnerUserProvision"));
    await second.close();
    const third = await start();
    const token = ready.credential?.token_value ?? "";

    const opened = await openSession(third.baseUrl, installation.token, token);

    expect(waiting).toMatchObject({
      sub_status: "PENDING_PROCESS_RELATION_USER",
      credential: null,
    });
    expect(Object.keys(item(opened, "UserApiKey"))).toContain("granted_by_user");
    expect(text()).not.toContain(token);
    expect(text()).not.toContain("ipek@");
  });

  test("a code is still good for one exchange, and its token for sessions", async () => {
    const { start, text } = restartable();
    const first = await start();
    const code = await obtainCode(first.baseUrl, demoApp);
    await first.close();
    const second = await start();
    const { content } = await exchange(second.baseUrl, demoApp, code);
    await second.close();
    const { baseUrl } = await start();
    const token = content["access_token"] ?? "";

    const again = await exchange(baseUrl, demoApp, code);
    const { opened } = await onboard(baseUrl, token);

    expect(again.content["error_description"]).toBe("The code was used before.");
    expect(Object.keys(item(opened, "UserApiKey"))).toContain("requested_by_user");
    expect(text()).not.toContain(code);
    expect(text()).not.toContain(token);
  });

  test("a public key from before is still what a certificate signs, and the provider stays", async () => {
    const { start, text } = restartable();
    const first = await start();
    const { token } = await install(first.baseUrl);
    await first.close();
    const second = await start();
    const apiKey = await registerProvider(second.baseUrl, token);
    await second.close();
    const { baseUrl } = await start();

    await registerDevice(baseUrl, token, apiKey);
    const opened = await openSession(baseUrl, token, apiKey);

    const provider = item(opened, "UserPaymentServiceProvider");
    expect(provider["certificate_distinguished_name"]).toBe("C=NL, CN=Zandlezer PISP AISP");
    expect(text()).not.toContain(apiKey);
  });
});

describe("a state from before users could be acted for", () => {
  test("is read, goes on, and gains the demo partner", async () => {
    const { start, text, write } = restartable();
    const first = await start();
    const { installation, sessionToken } = await onboard(first.baseUrl);
    await first.close();
    const state = stateSchema.parse(readStateText(text()));
    const { provisions: _1, oauthClients: _2, oauthCodes: _3, ...older } = state;
    const isNew = (row: { id: number }) => row.id === 1_822_100 || row.id === 7000;
    write({
      ...older,
      users: older.users.filter((row) => !isNew(row)),
      apiKeys: older.apiKeys.filter((row) => !isNew(row)),
      installations: older.installations.map((row) => ({ ...row, clientKeyPem: undefined })),
    });

    const { baseUrl, notices } = await start();

    expect(notices).toEqual([]);
    expect((await send(baseUrl, "/v1/user", { token: sessionToken })).status).toBe(200);
    expect(await registerProvider(baseUrl, installation.token)).toMatch(/^[0-9a-f]{64}$/);
    await registerDevice(baseUrl, installation.token, demoKeys.partner);
    const opened = await openSession(baseUrl, installation.token, demoKeys.partner);
    expect(item(opened, "UserCompany")["id"]).toBe(1_822_100);
    expect(await obtainCode(baseUrl, demoApp)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the demo partner", () => {
  test("leaves the users of a seed as they were", async () => {
    const { baseUrl } = await startForTest();

    const { opened } = await onboard(baseUrl);

    expect(item(opened, "UserPerson")["id"]).toBe(1_822_105);
  });
});
