import { expect, test } from "vitest";
import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import { askOnce } from "./ask-once.ts";
import { noRequests, type RequestsRecord } from "./requests-record.ts";

/** What is kept, account by account, in memory. */
function keptInMemory() {
  const records = new Map<string, RequestsRecord>();
  const read = (accountId: string) => records.get(accountId) ?? noRequests;
  return {
    records,
    read,
    change: (accountId: string, change: (record: RequestsRecord) => RequestsRecord) => {
      const record = change(read(accountId));
      records.set(accountId, record);
      return record;
    },
  };
}

const asking = {
  accountId: "a",
  method: "POST",
  origin: bunqSandboxOrigin,
  allowChanges: false,
} as const;

test("a change at bunq’s sandbox waits for a yes, which counts from then on", () => {
  const kept = keptInMemory();
  expect(askOnce(asking, kept)).toBe("public-api.sandbox.bunq.com");
  expect(askOnce({ ...asking, allowChanges: true }, kept)).toBeNull();

  expect(askOnce(asking, kept)).toBeNull();
  expect(askOnce({ ...asking, method: "DELETE" }, kept)).toBeNull();
});

test("the yes of one account is none of another", () => {
  const kept = keptInMemory();
  askOnce({ ...asking, allowChanges: true }, kept);

  expect(askOnce({ ...asking, accountId: "b" }, kept)).toBe("public-api.sandbox.bunq.com");
});

test("a yes that nobody needed is not remembered", () => {
  const kept = keptInMemory();
  const own = { ...asking, origin: "http://127.0.0.1:1", allowChanges: true };

  expect(askOnce(own, kept)).toBeNull();
  expect(kept.records.size).toBe(0);
});
