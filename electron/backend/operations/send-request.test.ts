import { verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { SendOutcome } from "../../../shared/contract/request.ts";
import { requestPresets, sandboxMoneyBody } from "../../../shared/requests/presets.ts";
import { blankDraft, type RequestDraft } from "../../../shared/requests/request-draft.ts";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";
import { openScriptedSession } from "../../testing/open-scripted-session.ts";

type Draft = Partial<RequestDraft>;

function draftOf(draft: Draft): RequestDraft {
  return { ...blankDraft, ...draft };
}

async function openComposer() {
  const onboarding = await openOnboarding();
  await onboarding.runTo("session");
  const { accountId, backend } = onboarding;
  const input = (draft: Draft) => ({ accountId, draft: draftOf(draft) });
  return {
    ...onboarding,
    input,
    send: (draft: Draft) => backend.call("request.send", input(draft)),
    refusal: (draft: Draft) => backend.refusal("request.send", input(draft)),
    list: () => backend.call("request.list", { accountId }),
  };
}

function exchangeOf(outcome: SendOutcome): string {
  if (outcome.outcome !== "answered") throw new Error(`it asked about ${outcome.host}`);
  return outcome.exchangeId;
}

function lastReceived({ sandbox }: Pick<Onboarding, "sandbox">) {
  const received = sandbox.requests.at(-1);
  if (received === undefined) throw new Error("nothing was received");
  const header = (name: string) =>
    received.rawHeaders[
      received.rawHeaders.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1
    ];
  return { ...received, header };
}

const payments = "/v1/user/{userID}/monetary-account/{monetary-accountID}/payment";

describe("a composed request", () => {
  test("is signed over exactly what was typed, and sent so", async () => {
    const composer = await openComposer();
    await composer.send({ path: "/v1/user/{userID}/monetary-account" });
    const body = sandboxMoneyBody("12.50").replace("{", "{  ");
    const path = payments.replace("/payment", "/request-inquiry");

    expect(await composer.send({ method: "POST", path, body })).toMatchObject({ status: 200 });

    const received = lastReceived(composer);
    const { key } = await composer.facts();
    const signature = Buffer.from(received.header("X-Bunq-Client-Signature") ?? "", "base64");
    expect(received.body.toString()).toBe(body);
    expect(verify("sha256", received.body, key?.publicKeyPem ?? "", signature)).toBe(true);
    expect(received.signature).toBe("verified");
  });

  test("that holds a secret of nobody here is recorded without it, in the answer as well", async () => {
    const { accountId, backend, sandbox, send } = await openComposer();
    const secret = "0123456789abcdef".repeat(4);
    sandbox.fault({ kind: "error", status: 400, description: `The key ${secret} is not known.` });
    const answer = await send({ method: "POST", path: "/v1/x", body: `{"secret":"${secret}"}` });

    const exchangeId = "exchangeId" in answer ? answer.exchangeId : "";
    const exchange = await backend.call("exchange.read", { accountId, exchangeId });
    expect(exchange?.response?.body.text).toContain("is not known");
    expect(JSON.stringify(exchange)).not.toContain(secret);
  });

  test("takes its own headers and parameters, in the place of the usual ones or beside them", async () => {
    const composer = await openComposer();

    await composer.send({
      path: "/v1/user?a=1",
      query: [
        { name: "a", value: "2 3" },
        { name: "", value: "" },
      ],
      headers: [
        { name: "x-bunq-geolocation", value: "4 52 0 0 NL" },
        { name: "X-Mine", value: "yes" },
      ],
    });

    const received = lastReceived(composer);
    const names = received.rawHeaders.filter((_, index) => index % 2 === 0);
    expect(received.target).toBe("/v1/user?a=1&a=2+3");
    expect(names.filter((name) => /geolocation/i.test(name))).toEqual(["x-bunq-geolocation"]);
    expect(received.header("X-Bunq-Geolocation")).toBe("4 52 0 0 NL");
    expect(received.header("X-Mine")).toBe("yes");
  });

  test("is recorded under its name, as a request", async () => {
    const { accountId, backend, input } = await openComposer();
    const outcome = await backend.call("request.send", { ...input({}), label: "Who am I" });

    expect(
      await backend.call("exchange.read", { accountId, exchangeId: exchangeOf(outcome) }),
    ).toMatchObject({ line: { purpose: "request", label: "Who am I", token: "session token" } });
  });

  test("needs a session", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("device");

    expect(await backend.refusal("request.send", { accountId, draft: draftOf({}) })).toMatchObject({
      code: "not_ready",
    });
  });

  test("that cannot be sent as it stands is refused before anything is", async () => {
    const { refusal, sandbox } = await openComposer();
    const before = sandbox.requests.length;
    const refused: readonly (readonly [Draft, string])[] = [
      [{ path: "https://evil.example/v1/user" }, "path"],
      [{ path: "/v1/../x" }, "path"],
      [{ path: payments }, "path"],
      [{ query: [{ name: "", value: "1" }] }, "query"],
      [{ headers: [{ name: "Host", value: "evil.example" }] }, "headers"],
      [{ headers: [{ name: "A", value: "b\r\nC: d" }] }, "headers"],
      [{ method: "POST", body: "{" }, "body"],
    ];

    for (const [draft, field] of refused) {
      expect(await refusal(draft)).toMatchObject({ code: "invalid_input", field });
    }
    expect(sandbox.requests).toHaveLength(before);
  });

  test("does not end the session under Sandgate’s feet, however the id is written", async () => {
    const { facts, refusal } = await openComposer();
    const id = (await facts()).session?.id ?? "";
    const encoded = `%3${id.charAt(0)}${id.slice(1)}`;

    for (const path of ["/v1/session/{sessionID}", `/v1/session/${encoded}/`, "/v1/session/0"]) {
      expect(await refusal({ method: "DELETE", path })).toMatchObject({
        field: "path",
        message: expect.stringContaining("Log out") as string,
      });
    }
    expect((await facts()).session).not.toBeNull();
  });
});

describe("an answer", () => {
  test("is a result with its record, whatever its status", async () => {
    const { accountId, backend, list, sandbox, send } = await openComposer();
    expect(await send({ path: "/v1/nothing" })).toMatchObject({ status: 404, pages: null });
    const path = "/v1/user";
    for (const status of [302, 400, 403, 429, 490, 491, 500]) {
      sandbox.fault({ kind: "error", status, description: "Said by bunq." });

      const outcome = await send({ path });

      expect(outcome).toMatchObject({ outcome: "answered", status, address: path, pages: null });
      const exchangeId = exchangeOf(outcome);
      const exchange = await backend.call("exchange.read", { accountId, exchangeId });
      expect(exchange).toMatchObject({ response: { status } });
      expect((await list()).history[0]).toMatchObject({ status, exchangeId, draft: { path } });
    }
  });

  test("that is no JSON is a result all the same", async () => {
    const { accountId, backend, bunq } = await openScriptedSession();
    bunq.answer("/v1/attachment", { body: new Uint8Array([137, 80, 78, 71]) });

    expect(
      await backend.call("request.send", { accountId, draft: draftOf({ path: "/v1/attachment" }) }),
    ).toMatchObject({ outcome: "answered", status: 200 });
  });

  // SECURITY: data that is not bunq's is shown nowhere.
  test("not signed by bunq stays a failure, diagnosed, and stands in the history", async () => {
    const { list, refusal, sandbox } = await openComposer();
    for (const kind of ["badSignature", "missingSignature"] as const) {
      sandbox.fault({ kind });

      expect(await refusal({})).toMatchObject({
        code: "signature_mismatch",
        exchangeId: expect.any(String) as string,
        diagnosis: { certainty: "certain" },
      });
      expect((await list()).history[0]).toMatchObject({ status: null });
    }
  });

  test("that never comes is a failure, diagnosed", async () => {
    const { refusal, sandbox } = await openComposer();
    sandbox.fault({ kind: "reset", after: "read" });

    expect(await refusal({})).toMatchObject({
      code: "network_interrupted",
      exchangeId: expect.any(String) as string,
      diagnosis: expect.anything() as object,
    });
  });

  test("is not waited for once it is cancelled", async () => {
    const { accountId, backend, input, list, sandbox } = await openComposer();
    sandbox.fault({ kind: "hang", after: "read" });
    const sending = backend.refusal("request.send", input({}));
    await expect.poll(() => sandbox.requests.at(-1)?.path).toMatch(/^\/v1\/user\/\d+$/);

    await backend.call("step.cancel", { accountId });

    expect(await sending).toMatchObject({ code: "cancelled" });
    expect((await list()).history).toMatchObject([{ status: null }]);
  });
});

describe("a session that bunq ended", () => {
  test("is renewed, and the request repeated once with its exact body", async () => {
    const composer = await openComposer();
    await composer.send({ path: "/v1/user/{userID}/monetary-account" });
    composer.sandbox.fault({
      kind: "error",
      status: 401,
      description: "Insufficient authorisation.",
    });
    const path = payments.replace("/payment", "/request-inquiry");
    const body = sandboxMoneyBody("1.00");

    expect(await composer.send({ method: "POST", path, body })).toMatchObject({ status: 200 });

    const posts = composer.sandbox.requests.filter((one) => one.path.endsWith("request-inquiry"));
    expect(posts.map((one) => [one.status, one.body.toString()])).toEqual([
      [401, body],
      [200, body],
    ]);
  });

  test("is a failure with the way on for who wants to be asked first", async () => {
    const { backend, facts, refusal, sandbox } = await openComposer();
    await backend.call("settings.change", { renewal: "ask" });
    sandbox.fault({ kind: "error", status: 401, description: "Insufficient authorisation." });

    expect(await refusal({})).toMatchObject({
      code: "bunq_unauthorized",
      diagnosis: { remedy: "open-session" },
    });
    expect((await facts()).session).toBeNull();
  });

  test("and cannot be renewed tells of the renewal, not of the request", async () => {
    const { refusal, sandbox } = await openComposer();
    sandbox.fault({ kind: "error", status: 401, description: "Insufficient authorisation." });
    sandbox.fault({ kind: "error", status: 500, description: "x", path: "/v1/session-server" });

    expect(await refusal({})).toMatchObject({ code: "bunq_unavailable", bunq: { status: 500 } });
  });
});

test("the local sandbox answers every preset, in the order in which one leads to the next", async () => {
  const { list, send } = await openComposer();
  const statuses: unknown[] = [];
  for (const { draft, name } of requestPresets) {
    const outcome = await send(draft);
    statuses.push([name, outcome.outcome === "answered" && outcome.status]);
  }

  expect(statuses).toEqual(requestPresets.map(({ name }) => [name, 200]));
  expect((await list()).variables).toMatchObject({
    "monetary-accountID": expect.stringMatching(/^\d+$/) as string,
    "credential-password-ipID": expect.stringMatching(/^\d+$/) as string,
  });
});

test("the pages of a list are told, and lead to older payments and back", async () => {
  const { send } = await openComposer();
  await send({ path: "/v1/user/{userID}/monetary-account" });
  const first = await send({ path: payments, query: [{ name: "count", value: "5" }] });
  if (first.outcome !== "answered" || !first.pages?.older) throw new Error("no older page");
  expect(first.pages.newer).toBeNull();

  const second = await send({ path: first.pages.older });

  expect(second).toMatchObject({ status: 200, address: first.pages.older });
  if (second.outcome !== "answered" || !second.pages?.newer) throw new Error("no newer page");
  expect(await send({ path: second.pages.newer })).toMatchObject({ status: 200 });
});

// SECURITY: typed in by mistake, the token of the session stands in no record, answer or history.
test("a known secret that was typed in is left out of everything but what is sent", async () => {
  const composer = await openComposer();
  const { accountId, backend, list, refusal, send } = composer;
  await send({});
  const token = lastReceived(composer).header("X-Bunq-Client-Authentication") ?? "";
  const body = JSON.stringify({ note: token });

  const outcome = await send({ method: "POST", path: `/v1/x/${token}?of=${token}`, body });

  expect(lastReceived(composer)).toMatchObject({ target: `/v1/x/${token}?of=${token}` });
  const input = { accountId, exchangeId: exchangeOf(outcome) };
  const exchange = await backend.call("exchange.read", input);
  const { history } = await list();
  expect(history[0]).toMatchObject({
    draft: { body: '{"note":"•••• session token"}' },
    leftOut: ["session token"],
  });
  expect(token.length).toBeGreaterThan(20);
  expect(JSON.stringify([outcome, exchange, history])).not.toContain(token);
  expect(await refusal(history[0]?.draft ?? {})).toMatchObject({
    field: "path",
    message: expect.stringContaining("left out") as string,
  });
});
