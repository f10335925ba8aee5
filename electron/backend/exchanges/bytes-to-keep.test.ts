import { describe, expect, test } from "vitest";
import { bytesToKeep } from "./bytes-to-keep.ts";

const secret = "canary-of-a-token";
const known = [{ name: "session token", value: secret }];
const png = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xfe\xff", "latin1");

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("bytes that are no text", () => {
  test.each([
    ["PNG", png],
    ["JPEG", Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF", "latin1")],
    ["GIF", Buffer.from("GIF89a\xff\0")],
    ["WebP", Buffer.from("RIFF\x10\0\0\0WEBPVP8 \xff", "latin1")],
    ["PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3", "latin1")],
  ])("are kept exactly where they are a %s", (_, bytes) => {
    expect(Buffer.from(bytesToKeep(bytes, known) ?? "", "base64")).toEqual(bytes);
  });

  test.each([
    ["UTF-8", Buffer.from(secret)],
    ["UTF-16, little end first", Buffer.from(secret, "utf16le")],
    ["UTF-16, big end first", utf16be(secret)],
  ])("are not kept with a known secret in %s, at an even or an odd place", (_, hidden) => {
    for (const before of ["", "x"]) {
      const bytes = Buffer.concat([png, Buffer.from(before), hidden, Buffer.from([0xff, 0xfe])]);
      expect(bytesToKeep(bytes, known)).toBeNull();
    }
  });

  test.each([
    ["a token nobody knows yet", Buffer.from('{"token":"unknown until now"}', "utf16le")],
    ["a private key", Buffer.from("-----BEGIN PRIVATE KEY-----\nMIIB\n")],
  ])("are not kept with %s", (_, hidden) => {
    expect(bytesToKeep(Buffer.concat([png, hidden]), [])).toBeNull();
  });

  test.each([
    ["an archive", Buffer.from("\x1f\x8b\b\0\0\0\0\0", "latin1")],
    ["nothing known", Buffer.from("\0\x01\x02\xff", "latin1")],
    ["nothing at all", Buffer.alloc(0)],
    ["too large", Buffer.concat([png, Buffer.alloc(1_000_000)])],
  ])("are not kept where they are %s", (_, bytes) => {
    expect(bytesToKeep(bytes, known)).toBeNull();
  });
});
