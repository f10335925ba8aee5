import { beforeEach, expect, test, vi } from "vitest";
import type { LogFields, Logger } from "../backend/ports.ts";
import { documentationAddress, isDocumentation, openDocumentation } from "./external-links.ts";
import { currentFake } from "./testing/current-fake.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

const { shell } = await currentFake();
let errors: { event: string; fields: LogFields | undefined }[];
const logger: Logger = {
  info: () => undefined,
  error: (event, fields) => errors.push({ event, fields }),
};

beforeEach(() => {
  errors = [];
  shell.opened.length = 0;
  shell.failure = null;
});

test.each([
  documentationAddress,
  "https://doc.bunq.com/basics/authentication#signing",
  "https://doc.bunq.com:443/",
])("%s opens in the browser", (address) => {
  openDocumentation(address, logger);

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
])("%s is not opened, and the refusal is logged", (address) => {
  openDocumentation(address, logger);

  expect(isDocumentation(address)).toBe(false);
  expect(shell.opened).toStrictEqual([]);
  expect(errors).toStrictEqual([{ event: "link.refused", fields: undefined }]);
});

test("a system without a browser is logged, not thrown", async () => {
  shell.failure = new Error("no application");

  openDocumentation(documentationAddress, logger);

  await vi.waitFor(() => {
    expect(errors).toStrictEqual([
      { event: "link.not-opened", fields: { reason: "no application" } },
    ]);
  });
});
