import { describe, expect, test } from "vitest";
import { answerItem, errorDescriptions, parseBody } from "./read-answer.ts";
import { maximumValues } from "./too-many-values.ts";
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
    ["\uFEFF \n", "it is empty", false],
    ["<html><body>502 Bad Gateway</body></html>", "it is a web page, not JSON", true],
    ["\uFEFF\n<!doctype html>", "it is a web page, not JSON", true],
    ['{"Response":[{"Id"', "it is JSON that ends too early", false],
    ['{"a": "Zoë",\n "b" 1}', "it is not JSON: line 2, column 6 should be a colon", false],
  ])("%j is no answer: %s", (text, problem, html) => {
    expect(read(text)).toEqual({ json: null, problem: expect.stringContaining(problem), html });
  });

  test("a byte order mark stays in the text and hides nothing of it", () => {
    expect(read('\uFEFF{"Id":{"id":1}}')).toMatchObject({ text: '\uFEFF{"Id":{"id":1}}' });
    expect(idMember(answerItem(json('\uFEFF{"Id":{"id":1}}'), "Id"))).toBe("1");
  });

  test("bytes that are not UTF-8 are said to be that", () => {
    expect(parseBody(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({
      problem: expect.stringContaining("it is not UTF-8 text"),
    });
  });
});

describe("a large answer", () => {
  const tooMany = { json: null, problem: expect.stringContaining("values") as string };

  test("is read when it is deep, long, or full of a million numbers", () => {
    const numbers = `[${"0,".repeat(999_999)}0]`;

    expect(read("[".repeat(2_000_000) + "]".repeat(2_000_000)).json).not.toBeNull();
    expect(read(`{"text":"${"x".repeat(4_000_000)}"}`).json).not.toBeNull();
    expect(
      answerItem(json(`{"Response":[{"UserPerson":{"list":${numbers}}}]}`), "UserPerson"),
    ).not.toBeNull();
  });

  test("is refused when its values are too many to index", () => {
    expect(read(`[${"0,".repeat(maximumValues)}0]`)).toMatchObject(tooMany);
  });

  test("is not refused for commas and brackets inside of its strings", () => {
    const text = `,[{\\"`.repeat(4_000_000);

    expect(read(JSON.stringify({ text })).json).not.toBeNull();
  });

  test.each([
    ["the answer", "[", "0", "]"],
    ["the response", '{"Response":[', "0", "]}"],
    ["its items", '{"Response":[', "{},{}", "]}"],
    ["an item", '{"Response":[{"a":1,', '"b":1', "}]}"],
  ])(
    "is refused when %s holds more than anybody would look through",
    (_what, open, item, close) => {
      expect(read(open + `${item},`.repeat(200_001) + item + close)).toMatchObject(tooMany);
    },
  );
});
