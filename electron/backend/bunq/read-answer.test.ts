import { describe, expect, test } from "vitest";
import { answerItem, errorDescriptions, parseBody } from "./read-answer.ts";
import { idMember, textMember } from "../../../shared/user/user-text.ts";

function read(text: string): ReturnType<typeof parseBody> {
  return parseBody(Buffer.from(text));
}

function json(text: string): NonNullable<ReturnType<typeof parseBody>["json"]> {
  const body = read(text);
  if (body.json === null) throw new Error(body.problem);
  return body.json;
}

describe("reading an answer", () => {
  test("an item is found by its name, whatever its position", () => {
    const answer = json('{"Response":[{"Token":{"token":"t"}},{"Id":{"id":9007199254740993}}]}');

    expect(idMember(answerItem(answer, "Id"))).toBe("9007199254740993");
    expect(textMember(answerItem(answer, "Token"), "token")).toBe("t");
    expect(answerItem(answer, "UserPerson")).toBeNull();
  });

  test("the object form of the reference pages is read too", () => {
    expect(idMember(answerItem(json('{"Id":{"id":1},"Token":{"id":1}}'), "Id"))).toBe("1");
  });

  test("every error sentence is kept, in order", () => {
    const answer = json('{"Error":[{"error_description":"One."},{},{"error_description":"Two."}]}');

    expect(errorDescriptions(answer)).toEqual(["One.", "Two."]);
  });

  test.each([
    ["", "it is empty", false],
    ["<html><body>502 Bad Gateway</body></html>", "it is a web page, not JSON", true],
  ])("%j is no answer: %s", (text, problem, html) => {
    expect(read(text)).toEqual({ json: null, problem, html });
  });

  test("a body cut in the middle says where", () => {
    expect(read('{"Response":[{"Id"')).toMatchObject({ json: null, html: false });
  });

  test("a few megabytes of brackets are not read, a long text is", () => {
    const brackets = "[".repeat(2_000_000) + "]".repeat(2_000_000);

    expect(read(brackets)).toMatchObject({
      json: null,
      problem: expect.stringContaining("values"),
    });
    expect(read(`{"text":"${"x".repeat(4_000_000)}"}`).json).not.toBeNull();
  });

  test("bytes that are not UTF-8 are said to be that", () => {
    expect(parseBody(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({
      problem: "it is not UTF-8 text",
    });
  });
});
