import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openJsonNode } from "../../shared/json-index/lazy-node.ts";
import { readUser } from "../../shared/user/read-user.ts";
import { readUserOf } from "./answer-user-question.ts";
import { mayHoldUser } from "./may-hold-user.ts";
import { readSource } from "./read-source.ts";

const sourceOf = (text: string) => readSource(new Blob([text]));

test.each([
  ['{"Response":[{"UserPerson":{"id":5}}]}', true],
  ['{"Response":[{"\\u0055serPerson":{"id":5}}]}', true],
  ['{"Response":[{"Payment":{"user":{"id":5},"User":"text"}}]}', false],
  ["[]", false],
])("%s may hold a user: %s", async (text, expected) => {
  const { index } = await sourceOf(text);
  expect(mayHoldUser(index)).toBe(expected);
});

test("what is told of a text is what looking into all of it tells", async () => {
  const keys = fc.constantFrom("UserPerson", "UserNew", "Error", "Response", "Payment", "id");
  const { answer } = fc.letrec<{ readonly answer: unknown }>((tie) => ({
    answer: fc.oneof(
      { maxDepth: 4 },
      fc.integer(),
      fc.array(tie("answer"), { maxLength: 3 }),
      fc.dictionary(keys, tie("answer"), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(answer, async (value) => {
      const source = await sourceOf(JSON.stringify(value));
      const root = openJsonNode(source);
      expect(root && readUser(root)).toEqual(readUserOf(source).reading);
    }),
  );
});
