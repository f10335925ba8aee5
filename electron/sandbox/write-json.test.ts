import * as fc from "fast-check";
import { expect, test } from "vitest";
import { item, onboard } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";
import { writeJson } from "./write-json.ts";

test("slashes and what is not ASCII are escaped, one escape per UTF-16 unit", () => {
  const written = writeJson({ name: "Zoë", type: "image/png", "€": "👩", control: "\u007f\n" });

  expect(written).toBe(
    String.raw`{"name":"Zo\u00eb","type":"image\/png","\u20ac":"\ud83d\udc69","control":"${"\u007f"}\n"}`,
  );
});

test("what is written is ASCII, and reads as what it was", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (content) => {
      const written = writeJson(content as never);

      expect(Buffer.from(written, "latin1").every((byte) => byte < 0x80)).toBe(true);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(content)));
    }),
    { numRuns: 50 },
  );
});

test("a user with a name beyond ASCII is told in ASCII", async () => {
  const { baseUrl } = await startForTest({ seed: 1 });

  const { opened } = await onboard(baseUrl);

  expect(String(item(opened, "UserPerson")["legal_name"])).toMatch(/[^ -~]/);
  expect(opened.body.every((byte) => byte < 0x80)).toBe(true);
});
