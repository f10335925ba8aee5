import { describe, expect, test } from "vitest";
import type { Environment } from "../../../shared/contract/environment.ts";
import { AppError } from "../app-error.ts";
import type { AccountChange } from "../accounts/accounts.ts";
import type { OperationContext } from "../define-operation.ts";
import { requestSession } from "./request-session.ts";

const now = 1_000_000;

/** Asks where the call fails like this, and answers the wait that was kept. */
async function waitAfter(environment: Environment, sent: "no" | "maybe"): Promise<unknown> {
  const changes: AccountChange[] = [];
  const context = {
    accounts: {
      get: () => ({ environment, device: {}, sessionWait: null }),
      secret: () => "key",
      change: (_id: string, change: AccountChange) => changes.push(change),
    },
    bunq: { call: () => Promise.reject(new AppError("network_timeout", "No answer.", { sent })) },
    clock: { now: () => now },
  } as unknown as OperationContext;

  await expect(requestSession("account-1", context)).rejects.toThrow("No answer.");
  return changes.at(0)?.facts?.sessionWait ?? null;
}

describe("bunq's limit on sessions", () => {
  test("a call that may have arrived counts: none for 30 seconds", async () => {
    expect(await waitAfter("sandbox", "maybe")).toEqual({ from: now, until: now + 30_000 });
  });

  test("a call that never left does not count", async () => {
    expect(await waitAfter("sandbox", "no")).toBeNull();
  });

  test("a loopback has no limit but the one it names", async () => {
    expect(await waitAfter("custom", "maybe")).toBeNull();
  });
});
