import { beforeEach, expect, test, vi } from "vitest";
import type { LogFields, Logger } from "../backend/ports.ts";
import { documentationAddress, mayOpenOutside, openOutside } from "./external-links.ts";
import { currentFake } from "./testing/current-fake.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

const { shell } = await currentFake();
let errors: { event: string; fields: LogFields | undefined }[];
const logger: Logger = {
  info: () => undefined,
  error: (event, fields) => errors.push({ event, fields }),
};

const question = "response_type=code&client_id=a&redirect_uri=http%3A%2F%2F127.0.0.1&state=s";

beforeEach(() => {
  errors = [];
  shell.opened.length = 0;
  shell.failure = null;
});

test.each([
  documentationAddress,
  "https://doc.bunq.com/basics/authentication#signing",
  "https://doc.bunq.com:443/",
  `https://oauth.sandbox.bunq.com/auth?${question}`,
  `http://127.0.0.1:18400/auth?${question}`,
  `http://localhost:18400/auth?${question}`,
  `https://[::1]:9443/auth?${question}`,
])("%s opens in the browser", (address) => {
  openOutside(address, logger);

  expect(shell.opened).toStrictEqual([new URL(address).href]);
});

test.each([
  "http://doc.bunq.com/",
  "https://doc.bunq.com.example/",
  "https://doc.bunq.com@example.com/",
  "https://someone:secret@doc.bunq.com/",
  "https://doc.bunq.com:8443/",
  "https://example.com/?https://doc.bunq.com/",
  "https://bunq.com/",
  "//doc.bunq.com/",
  "file:///etc/passwd",
  "smb://doc.bunq.com/share",
  "javascript:alert(1)",
  "doc.bunq.com",
  "",
  `https://oauth.bunq.com/auth?${question}`,
  `http://oauth.sandbox.bunq.com/auth?${question}`,
  `https://oauth.sandbox.bunq.com:8443/auth?${question}`,
  `https://oauth.sandbox.bunq.com.example/auth?${question}`,
  `https://a:b@oauth.sandbox.bunq.com/auth?${question}`,
  `https://api-oauth.sandbox.bunq.com/auth?${question}`,
  `https://oauth.sandbox.bunq.com/other?${question}`,
  `https://oauth.sandbox.bunq.com/auth?${question}&more=1`,
  `https://oauth.sandbox.bunq.com/auth?${question}&state=two`,
  `https://oauth.sandbox.bunq.com/auth?${question}#part`,
  `https://oauth.sandbox.bunq.com/auth?${question.replace("code", "token")}`,
  "https://oauth.sandbox.bunq.com/auth",
  `http://192.168.1.1/auth?${question}`,
  `http://127.0.0.1.example/auth?${question}`,
  `http://127.0.0.1:631/printers?${question}`,
  `ftp://127.0.0.1/auth?${question}`,
])("%s is not opened, and the refusal is logged", (address) => {
  openOutside(address, logger);

  expect(mayOpenOutside(address)).toBe(false);
  expect(shell.opened).toStrictEqual([]);
  expect(errors).toStrictEqual([{ event: "link.refused", fields: undefined }]);
});

test("a system without a browser is logged, not thrown", async () => {
  shell.failure = new Error("no application");

  openOutside(documentationAddress, logger);

  await vi.waitFor(() => {
    expect(errors).toStrictEqual([
      { event: "link.not-opened", fields: { reason: "no application" } },
    ]);
  });
});
