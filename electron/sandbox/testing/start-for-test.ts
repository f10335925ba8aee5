import { generateKeyPairSync } from "node:crypto";
import { onTestFinished } from "vitest";
import { startSandbox, type RunningSandbox, type SandboxOptions } from "../start-sandbox.ts";

/** Not the client's pair: a mix-up of the two has to fail. */
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const serverKey = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** A sandbox that ends with its test. */
export async function startForTest(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = await startSandbox({ serverKey, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}
