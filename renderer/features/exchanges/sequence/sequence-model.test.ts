import { describe, expect, test } from "vitest";
import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import { makeExchange } from "../../../../shared/testing/make-exchange.ts";
import { sequenceModel, shortFingerprint } from "./sequence-model.ts";
import { sequenceSentences } from "./sequence-sentences.ts";

const key = "67:3a:01:9d:aa:bb:cc:dd";

function line(change: Partial<ExchangeLine>): ExchangeLine {
  return makeExchange({ status: 200, signature: "verified", ...change }).line;
}

const installation = line({
  purpose: "installation",
  method: "POST",
  path: "/v1/installation",
  signature: "not-checked",
  brings: ["installation token"],
});

const session = line({
  purpose: "session",
  method: "POST",
  path: "/v1/session-server",
  token: "installation token",
  signedWith: key,
  sends: ["API key"],
  brings: ["session token"],
});

describe("who takes part", () => {
  test("are you and bunq, by the host that the calls went to", () => {
    expect(sequenceModel([installation, session]).participants).toEqual([
      { name: "You", host: null },
      { name: "bunq", host: "127.0.0.1" },
    ]);
  });

  test("is the host of OAuth as well, behind the API’s, even where more went to it", () => {
    const oauth = line({ purpose: "oauth", host: "api-oauth.example" });
    const { participants, calls } = sequenceModel([oauth, installation, oauth]);

    expect(participants.map(({ name, host }) => [name, host])).toEqual([
      ["You", null],
      ["bunq", "127.0.0.1"],
      ["bunq’s OAuth", "api-oauth.example"],
    ]);
    expect(calls.map(({ to }) => to)).toEqual([2, 1, 2]);
  });
});

test("a call is told by its token, its key, and what both bodies held", () => {
  expect(sequenceModel([session]).calls[0]).toMatchObject({
    belongsTo: "Session",
    request: "POST /v1/session-server",
    token: "installation token",
    key: "67:3a:01:9d…",
    carries: ["API key"],
    status: "200 OK",
    brings: ["session token", "user ID"],
    signature: "verified",
  });
});

test("an answer that is a refusal brings nothing of what its step would", () => {
  const refused = line({ ...session, status: 466, brings: [] });

  expect(sequenceModel([refused]).calls[0]).toMatchObject({
    status: "466 Request Signature Required",
    tone: "warn",
    brings: [],
  });
});

test("a short fingerprint is not cut", () => {
  expect(shortFingerprint("67:3a")).toBe("67:3a");
});

describe("in words", () => {
  test("each call is a sentence of who sent what, and one of what came back", () => {
    expect(sequenceSentences(sequenceModel([installation, session]))).toEqual([
      "Installation: you send POST /v1/installation to bunq, without a token, unsigned, carrying our public key. bunq answers 200 OK with installation token and bunq’s public key; its signature could not be checked yet.",
      "Session: you send POST /v1/session-server to bunq, with the installation token, signed with key 67:3a:01:9d…, carrying API key. bunq answers 200 OK with session token and user ID; its signature is verified.",
    ]);
  });

  test("a call without an answer says so", () => {
    const lost = line({ purpose: "user", status: null, signature: null });

    expect(sequenceSentences(sequenceModel([lost]))[0]).toMatch(/unsigned\. No answer came\.$/);
  });
});
