import { expect, test } from "vitest";
import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import { requestMethods } from "../../../shared/requests/request-draft.ts";
import { mustAskFirst } from "./must-ask-first.ts";

test("what may change something at bunq’s own sandbox is asked about, reading is not", () => {
  const asked = requestMethods.filter(
    (method) => mustAskFirst({ method, origin: bunqSandboxOrigin, isAllowed: false }) !== null,
  );

  expect(asked).toEqual(["POST", "PUT", "DELETE"]);
  expect(mustAskFirst({ method: "POST", origin: bunqSandboxOrigin, isAllowed: false })).toBe(
    "public-api.sandbox.bunq.com",
  );
});

test("once allowed, nobody is asked again", () => {
  expect(mustAskFirst({ method: "PUT", origin: bunqSandboxOrigin, isAllowed: true })).toBeNull();
});

test.each(["http://127.0.0.1:18400", "http://localhost:18400", "http://[::1]:1"])(
  "a sandbox on this machine, %s, is the person’s own",
  (origin) => {
    expect(mustAskFirst({ method: "DELETE", origin, isAllowed: false })).toBeNull();
  },
);
