import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { readPasted, readRedirected } from "./read-redirected.ts";

const state = "the-state-that-was-asked-with";
const read = (query: string) => readRedirected(new URLSearchParams(query), state);
const otherState = { kind: "notUsed", why: "other-state" };
const noAnswer = { kind: "notUsed", why: "no-answer" };

describe("what a browser brings", () => {
  test("is a code with the state", () => {
    expect(read(`code=abc&state=${state}`)).toEqual({ kind: "code", code: "abc" });
  });

  test("or a refusal with the state, its words on one line and not endless", () => {
    const words = encodeURIComponent(`No\n\u{202e}way ${"x".repeat(500)}`);
    const came = read(`error=access_denied&error_description=${words}&state=${state}`);

    expect(came).toMatchObject({ kind: "refusal", refusal: { error: "access_denied" } });
    const said = came.kind === "refusal" ? came.refusal.description : "";
    expect(said).toMatch(/^No way x+$/);
    expect(said).toHaveLength(300);
  });

  test.each([
    "code=abc",
    "code=abc&state=",
    `code=abc&state=${state.slice(1)}`,
    `code=abc&state=${state}&state=${state}`,
    "error=access_denied&state=other",
    "",
  ])("%s is not believed, whatever it says", (query) => {
    expect(read(query)).toEqual(otherState);
  });

  test.each(["code=", "code=a&code=b", "code=a%20b", `code=${"a".repeat(2049)}`, "x=1"])(
    "%s with the state is no answer",
    (query) => {
      expect(read(`${query}&state=${state}`)).toEqual(noAnswer);
    },
  );

  test("no other state than the one asked with is taken", () => {
    assert(
      property(string(), (other) => {
        const came = readRedirected(new URLSearchParams({ code: "abc", state: other }), state);

        expect(came.kind === "code").toBe(other === state);
      }),
    );
  });
});

describe("what a person pastes", () => {
  test.each([
    `http://127.0.0.1:8400/oauth/callback?code=abc&state=${state}`,
    ` https://app.example/back?x=1&state=${state}&code=abc#top \n`,
    `?code=abc&state=${state}`,
    "abc",
    " abc\n",
  ])("%s is a code", (text) => {
    expect(readPasted(text, state)).toEqual({ kind: "code", code: "abc" });
  });

  test("a whole address is believed with its state only", () => {
    expect(readPasted("https://app.example/?code=abc&state=other", state)).toEqual(otherState);
    expect(readPasted("https://app.example/?code=abc", state)).toEqual(otherState);
  });

  test.each(["https://app.example/", "two words", "é"])("%s is no answer", (text) => {
    expect(readPasted(text, state)).toEqual(noAnswer);
  });

  test("of a denial is the denial", () => {
    expect(readPasted(`https://a.example/?error=access_denied&state=${state}`, state)).toEqual({
      kind: "refusal",
      refusal: { error: "access_denied", description: null },
    });
  });
});
