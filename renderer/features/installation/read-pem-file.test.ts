import { expect, test } from "vitest";
import { readPemFile } from "./read-pem-file.ts";

const file = (content: BlobPart) => new File([content], "my-key.pem");

test("a text file is read as it is", async () => {
  expect(await readPemFile(file("-----BEGIN PRIVATE KEY-----\n"))).toEqual({
    ok: true,
    text: "-----BEGIN PRIVATE KEY-----\n",
  });
});

test.each([
  ["an empty file", "", /empty/],
  ["a file over 64 KB", "x".repeat(65_537), /over 64 KB/],
  ["a binary file", new Uint8Array([0x30, 0x82, 0x04, 0xa4, 0x00]), /binary/],
])("%s is refused by name", async (_name, content, message) => {
  const read = await readPemFile(file(content));

  expect(read).toEqual({ ok: false, message: expect.stringMatching(message) });
  expect(read).toMatchObject({ message: expect.stringContaining("my-key.pem") });
});

test("a file of exactly 64 KB is read", async () => {
  expect(await readPemFile(file("x".repeat(65_536)))).toMatchObject({ ok: true });
});
