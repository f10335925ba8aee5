import { onTestFinished } from "vitest";
import { createTestBackend, MovableClock, type TestBackend } from "./create-test-backend.ts";
import { openScriptedBunq, type ScriptedBunq } from "./open-scripted-bunq.ts";

/** An account with a session at a bunq that answers what a test tells it to; its user has id 7. */
export interface ScriptedSession {
  readonly accountId: string;
  readonly backend: TestBackend;
  readonly bunq: ScriptedBunq;
  readonly clock: MovableClock;
  /** Lets `GET /v1/user/7` answer this, signed, from now on. */
  readonly answerUser: (body: string | Uint8Array) => void;
}

/** Opens it all; it closes with the test. */
export async function openScriptedSession(): Promise<ScriptedSession> {
  const bunq = await openScriptedBunq();
  const clock = new MovableClock();
  const backend = await createTestBackend({ localSandboxUrl: bunq.baseUrl, clock });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  await backend.call("installation.create", { accountId });
  await backend.call("sandbox-user.create", { accountId, kind: "person" });
  await backend.call("device.register", { accountId, description: "Test", permittedIps: [] });
  await backend.call("session.open", { accountId });
  return {
    accountId,
    backend,
    bunq,
    clock,
    answerUser: (body) => bunq.answer("/v1/user/7", { body }),
  };
}
