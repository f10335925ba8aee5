import { expect, test } from "vitest";
import { fetchBody } from "./fetch-body.ts";

test("the pieces of a body make up the body, in their order", async () => {
  const body = '{"Response":[{"Token":{"token":"•••• session token"}}]}';
  const blob = await fetchBody(async (from) => {
    const to = from + 7;
    return { text: body.slice(from, to), next: to < body.length ? to : null };
  });

  expect(await blob?.text()).toBe(body);
});

test("a body that is forgotten while it is read is no half body", async () => {
  const blob = await fetchBody(async (from) => (from === 0 ? { text: "{", next: 1 } : null));

  expect(blob).toBeNull();
});
