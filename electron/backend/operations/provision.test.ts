import { describe, expect, test } from "vitest";
import { openOnBehalf, wantedPerson, type OnBehalf } from "../../testing/open-on-behalf.ts";

const hour = 3_600_000;

/** Aborts the step as soon as it waits, as a person does who stops the watching. */
function stopAtFirstWait({ accountId, backend, clock }: OnBehalf): () => void {
  const real = clock.wait;
  Object.assign(clock, {
    wait: async (ms: number, signal: AbortSignal) => {
      await backend.call("step.cancel", { accountId });
      return real(ms, signal);
    },
  });
  return () => Object.assign(clock, { wait: real });
}

describe("a provision made here", () => {
  test("is watched until its token is there, and leads to the user it is for", async () => {
    const behalf = await openOnBehalf();
    const created = await behalf.create();
    expect(created.provision).toMatchObject({
      status: "CREATED",
      subStatus: "PENDING_PROCESS_USER",
      label: wantedPerson.form === "person" ? wantedPerson.email : "",
      tokenAt: null,
    });

    const ready = await behalf.watch();
    expect(ready.provision).toMatchObject({ checks: 5, nextCheckAt: null });
    expect(ready.provision?.tokenAt).not.toBeNull();
    expect(ready.apiKey?.origin).toBe("provision");

    const { user } = await behalf.runToUser();
    const partner = await behalf.facts(behalf.partnerId);
    expect(user).toMatchObject({ kind: "UserApiKey", requestedBy: { id: partner.user?.id } });
    expect(user?.grantedBy?.displayName).toBe(ready.provision?.userName);
    expect(partner.steps).toContain("session");
  });

  test.each([
    { form: "email-pointer", value: "zoe@zandpoort.example", name: "Zoë" },
    { form: "phone-pointer", value: "+31612345678", name: "Zoë" },
  ] as const)("takes bunq's earlier form: $form", async (request) => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    await behalf.create(request);

    expect((await behalf.watch()).apiKey?.origin).toBe("provision");
  });

  test("of a company acts for the company", async () => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    const { provision: director } = await behalf.create();
    await behalf.backend.call("provision.forget", { accountId: behalf.accountId });
    const directorProvisionId = director?.id ?? "";
    await behalf.create({ ...wantedPerson, form: "company", directorProvisionId } as never);
    await behalf.watch();

    expect((await behalf.runToUser()).user?.grantedBy?.kind).toBe("UserCompany");
  });

  test("is used whatever its status is, once its token is there", async () => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0, readyProvision: "ACTIVE" });
    await behalf.create();
    const { provision, apiKey } = await behalf.watch();

    expect(provision).toMatchObject({ status: "ACTIVE", checks: 2 });
    expect(apiKey).not.toBeNull();
  });

  test("is refused before it is sent where the form is wrong, by the field's name", async () => {
    const { accountId, backend, sandbox } = await openOnBehalf();
    const before = sandbox.requests.length;
    const request = { ...wantedPerson, email: "nobody" } as never;

    const error = await backend.refusal("provision.create", { accountId, request });

    expect(error).toMatchObject({ code: "invalid_input", field: "request.email" });
    expect(sandbox.requests).toHaveLength(before);
  });

  test("that bunq refuses leaves nothing here", async () => {
    const behalf = await openOnBehalf();
    const { accountId, backend } = behalf;
    behalf.sandbox.fault({ kind: "error", status: 400, description: "Not in your country." });

    const error = await backend.refusal("provision.create", { accountId, request: wantedPerson });

    expect(error.bunq?.descriptions).toEqual(["Not in your country."]);
    expect((await behalf.facts()).provision).toBeNull();
  });

  test("whose answer is lost is found again by its uuid, and not made twice", async () => {
    const behalf = await openOnBehalf({ troublePath: "/v1/partner-user-provision" });
    const { accountId, backend, sandbox } = behalf;
    sandbox.changePolicy({ resetEvery: 1, breakAfter: "acted" });
    await backend.refusal("provision.create", { accountId, request: wantedPerson });
    sandbox.changePolicy({ resetEvery: 0 });
    expect((await behalf.facts()).provision).toMatchObject({ id: null });

    const { provision, apiKey } = await behalf.watch();

    expect(provision?.id).toMatch(/^\d+$/);
    expect(apiKey).not.toBeNull();
    const made = sandbox.requests.filter(
      ({ method, path }) => method === "POST" && path === "/v1/partner-user-provision",
    );
    expect(made).toHaveLength(1);
  });

  test("that never arrived can be made again", async () => {
    const behalf = await openOnBehalf({ troublePath: "/v1/partner-user-provision" });
    const { accountId, backend, sandbox } = behalf;
    sandbox.changePolicy({ resetEvery: 1, breakAfter: "read" });
    await backend.refusal("provision.create", { accountId, request: wantedPerson });
    sandbox.changePolicy({ resetEvery: 0 });

    const error = await backend.refusal("provision.watch", { accountId });

    expect(error.message).toContain("never arrived");
    expect((await behalf.facts()).provision).toBeNull();
  });
});

describe("watching", () => {
  test("stops when it is told to, and goes on after a restart", async () => {
    const behalf = await openOnBehalf();
    const { accountId, backend } = behalf;
    await behalf.create();
    const heal = stopAtFirstWait(behalf);
    expect((await backend.refusal("provision.watch", { accountId })).code).toBe("cancelled");
    heal();
    expect((await behalf.facts()).provision).toMatchObject({ nextCheckAt: null, tokenAt: null });
    await backend.restart();

    expect((await behalf.watch()).apiKey?.origin).toBe("provision");
  });

  test("ends by itself after four minutes of waiting, and nothing is lost", async () => {
    const behalf = await openOnBehalf({ provisioning: "stalls" });
    await behalf.create();

    const { provision } = await behalf.watch();

    expect(provision).toMatchObject({ subStatus: "PENDING_PROCESS_OAUTH_REQUEST" });
    expect(provision?.checks).toBeGreaterThan(20);
    expect(provision?.checks).toBeLessThan(30);
  });

  test("ends where bunq says that it failed", async () => {
    const behalf = await openOnBehalf({ provisioning: "fails" });
    await behalf.create();

    expect((await behalf.watch()).provision).toMatchObject({ status: "FAILED", tokenAt: null });
  });

  test("tells a credential that nobody used in time, and another token helps", async () => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    const { accountId, backend, clock } = behalf;
    await behalf.create();
    await behalf.watch();
    await backend.call("device.forget", { accountId });
    clock.advance(hour);
    const expired = await behalf.watch();
    expect(expired.provision).toMatchObject({ credentialStatus: "EXPIRED", tokenAt: null });
    expect(expired.apiKey).toBeNull();

    await backend.call("provision.change", { accountId, to: "TOKEN_RESET_REQUESTED" });
    await behalf.watch();

    expect((await behalf.runToUser()).user?.kind).toBe("UserApiKey");
  });

  test("keeps what is left for its first use when the machine's clock is set", async () => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    await behalf.create();
    await behalf.watch();
    const left = async () => {
      const { provision, now } = await behalf.facts();
      return (provision?.credentialExpiresAt ?? 0) - now;
    };
    const before = await left();
    behalf.clock.set(-24 * 3_600_000);

    expect(before).toBeGreaterThan(0);
    expect(await left()).toBe(before);
  });

  test("tells a token that was used elsewhere: bunq shows it no more", async () => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    await behalf.create();
    await behalf.watch();
    await behalf.runToUser();
    await behalf.backend.call("device.forget", { accountId: behalf.accountId });

    const { provision, apiKey } = await behalf.watch();

    expect([provision?.credentialStatus, provision?.tokenAt, apiKey]).toEqual([
      "ACTIVE",
      null,
      null,
    ]);
  });

  test("closing goes on to CLOSED and takes the token away here", async () => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 2 });
    const { accountId, backend } = behalf;
    await behalf.create();
    await behalf.watch();
    const asked = await backend.call("provision.change", { accountId, to: "CANCELLED" });
    expect(asked.apiKey).toBeNull();

    expect((await behalf.watch()).provision).toMatchObject({ status: "CLOSED" });
  });

  test("lets the partner's own steps go first", async () => {
    const behalf = await openOnBehalf();
    const { backend, clock, partnerId, sandbox } = behalf;
    await behalf.create();
    sandbox.changePolicy({ latencyMs: 40, provisionStepSeconds: 0 });
    const partner = backend.envelope("user.fetch", { accountId: partnerId });
    const waits: number[] = [];
    Object.assign(clock, { wait: async (ms: number) => void (waits.push(ms), await partner) });

    const watched = await behalf.watch();

    expect((await partner).ok).toBe(true);
    expect(waits).toEqual([1000]);
    expect(watched.apiKey).not.toBeNull();
  });
});

describe("the exchanges made in the partner's session", () => {
  test("belong to the account that acts, and hide the secrets of both", async () => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    const { accountId, backend, partnerId, sandbox } = behalf;
    await behalf.create();
    await behalf.watch();
    const own = (await backend.call("exchange.list", { accountId })).exchanges;
    const partners = (await backend.call("exchange.list", { accountId: partnerId })).exchanges;
    expect(own.map(({ purpose }) => purpose)).toEqual(["provision", "provision"]);
    expect(partners.map(({ purpose }) => purpose)).not.toContain("provision");

    const record = await backend.call("exchange.read", {
      accountId,
      exchangeId: own[0]?.id ?? "",
    });
    const sent = sandbox.requests.at(-1)?.rawHeaders ?? [];
    const token = sent[sent.findIndex((name) => /client-authentication/i.test(name)) + 1] ?? "none";
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(record)).not.toContain(token);
    expect(record?.response?.body.redactions).toEqual(["credential token"]);
  });

  test("renew the partner's session where it is over, once", async () => {
    const behalf = await openOnBehalf();
    behalf.clock.advance(8 * 24 * hour);

    await behalf.create();

    const partner = await behalf.facts(behalf.partnerId);
    expect(partner.session?.renewal?.because).toBe("refused");
  });

  test("need a session of the partner, and say so", async () => {
    const { accountId, backend, partnerId } = await openOnBehalf();
    await backend.call("session.close", { accountId: partnerId });

    const error = await backend.refusal("provision.create", { accountId, request: wantedPerson });

    expect(error).toMatchObject({ code: "not_ready" });
    expect(error.message).toContain("has no session");
  });
});
