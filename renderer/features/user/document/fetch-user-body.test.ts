import { expect, test } from "vitest";
import { fetchUserBody } from "./fetch-user-body.ts";

/** A trusted side that answers `body` in pieces of `size` units. */
function backendWith(body: string, size: number, fetchedAtOf: (from: number) => number = () => 7) {
  return async (from: number) => {
    const to = from + size;
    const next = to < body.length ? to : null;
    return { text: body.slice(from, to), next, fetchedAt: fetchedAtOf(from) };
  };
}

test("the pieces of a body make up the body, in their order", async () => {
  const body = '{"Response":[{"UserPerson":{"display_name":"Zoë"}}]}';
  const blob = await fetchUserBody(backendWith(body, 5), 7);

  expect(await blob?.text()).toBe(body);
});

test("an empty body is a body", async () => {
  expect((await fetchUserBody(backendWith("", 5), 7))?.size).toBe(0);
});

test("a body that is replaced while it is read is not mixed with the other", async () => {
  const replaced = backendWith("0123456789", 5, (from) => (from < 5 ? 7 : 8));

  expect(await fetchUserBody(replaced, 7)).toBeNull();
});

test("a body that is not there any more is null", async () => {
  expect(await fetchUserBody(async () => null, 7)).toBeNull();
});
