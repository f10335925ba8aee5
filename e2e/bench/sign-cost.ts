import { sign } from "node:crypto";
import { generateKeyPair } from "../../electron/backend/keys/generate-key-pair.ts";
import { signBytes } from "../../electron/backend/keys/sign-bytes.ts";
import { alternate, timed } from "./measure.ts";

const signaturesPerRound = 200;

function repeat(run: () => unknown): Promise<number> {
  return timed(() => {
    for (let index = 0; index < signaturesPerRound; index += 1) run();
  });
}

/** Our signing beside a naked `crypto.sign` with the same key object and bytes. */
export async function signVsNative(
  rounds: number,
): Promise<{ readonly ours: number; readonly floor: number; readonly ratio: number }> {
  const { privateKey } = await generateKeyPair();
  const body = Buffer.from(
    JSON.stringify({ secret: "x".repeat(64), description: "Überweisung €" }),
  );
  return alternate(
    rounds,
    () => repeat(() => signBytes(privateKey, body)),
    () => repeat(() => sign("sha256", body, privateKey).toString("base64")),
  );
}
