import { expect, test } from "vitest";
import { makeExchangeBody } from "../../../shared/testing/make-exchange.ts";
import { cutAtSecrets } from "./cut-at-secrets.ts";

test("a text is taken apart at the marks of its secrets, and what they hide is counted", () => {
  const text = '{"secret":"•••• API key"}';
  const body = makeExchangeBody(text, { bytes: 40, redactions: ["API key"] });
  const { parts, hidden } = cutAtSecrets(body);

  expect(parts.map((part) => part.kind)).toEqual(["bytes", "hidden", "bytes"]);
  // 40 bytes were sent, 13 of them stand around the mark
  expect(hidden).toBe(27);
  expect(parts[1]).toEqual({ kind: "hidden", name: "API key", bytes: 27 });
});

test("bytes that are no text are there as they were kept", () => {
  const body = makeExchangeBody("", { text: null, base64: "iVBORw==", bytes: 4 });

  expect(cutAtSecrets(body)).toEqual({
    parts: [{ kind: "bytes", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }],
    hidden: 0,
  });
});
