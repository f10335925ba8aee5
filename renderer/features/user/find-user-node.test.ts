import { expect, test } from "vitest";
import { jsonPath } from "../../../shared/json/json-path.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { findUserNode } from "./find-user-node.ts";

function pathIn(text: string): string | null {
  const node = findUserNode(parseJson(text), "UserPerson");
  return node && jsonPath(node);
}

test("the user is found among the items of an answer, and keeps its path from the beginning", () => {
  expect(pathIn('{"Response":[{"Id":{"id":1}},{"UserPerson":{"id":5}}]}')).toBe(
    "$.Response[1].UserPerson",
  );
});

test("the object form is searched as well, and nothing found is null", () => {
  expect(pathIn('{"UserPerson":{"id":5}}')).toBe("$.UserPerson");
  expect(pathIn('{"Response":[{"UserPerson":null}]}')).toBeNull();
});
