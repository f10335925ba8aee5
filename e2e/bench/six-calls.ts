import { resolve } from "node:path";
import { createTestBackend, type TestBackend } from "../../electron/testing/create-test-backend.ts";
import { generateKeyPair } from "../../electron/backend/keys/generate-key-pair.ts";
import { closeBareConnections, onboardBare } from "./bare-client.ts";
import { startChildServer } from "./child-server.ts";
import { alternate, timed } from "./measure.ts";

/** Everything the screens do in a row, through `dispatch`. The logout includes its proof. */
async function onboardThroughDispatch(backend: TestBackend, accountId: string): Promise<void> {
  const account = { accountId };
  await backend.call("sandbox-user.create", { ...account, kind: "person" });
  await backend.call("installation.create", account);
  await backend.call("device.register", { ...account, description: "Bench", permittedIps: [] });
  await backend.call("session.open", account);
  await backend.call("user.fetch", account);
  await backend.call("session.close", account);
}

/**
 * Onboarding through `dispatch` (validated, verified, recorded, stored durably) beside a bare script
 * making the same requests. The local sandbox runs in a process of its own; key pairs are ready.
 */
export async function sixCallsVsFloor(
  rounds: number,
  parentDirectory?: string,
): Promise<{ readonly ours: number; readonly floor: number; readonly ratio: number }> {
  const script = resolve(import.meta.dirname, "../../dist/electron/sandbox.mjs");
  const sandbox = await startChildServer(script, ["--port", "0"]);
  const origin = new URL(sandbox.url).origin;
  const backend = await createTestBackend({
    localSandboxUrl: origin,
    ...(parentDirectory ? { parentDirectory } : {}),
  });
  try {
    const pairs = await Promise.all(Array.from({ length: rounds + 2 }, () => generateKeyPair()));
    const ours = async (): Promise<number> => {
      const { id } = await backend.call("account.create", { environment: "local" });
      await backend.call("key.generate", { accountId: id });
      const duration = await timed(() => onboardThroughDispatch(backend, id));
      await backend.call("account.remove", { accountId: id });
      return duration;
    };
    const floor = async (): Promise<number> => {
      const pair = pairs.pop();
      if (!pair) throw new Error("out of key pairs");
      return timed(() => onboardBare(origin, pair.privateKey, pair.publicKeyPem));
    };
    // One round each to warm up: compiled code, open connections, loaded schemas.
    await ours();
    await floor();
    return await alternate(rounds, ours, floor);
  } finally {
    closeBareConnections();
    await backend.close();
    sandbox.stop();
  }
}
