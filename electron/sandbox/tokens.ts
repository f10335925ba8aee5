import { hash } from "node:crypto";
import type { SandboxParts } from "./sandbox-parts.ts";

/** An installation or session token, and the form of every key that is not a sandbox user's: 64 hex. */
export function newToken({ random }: Pick<SandboxParts, "random">): string {
  return random.hex(32);
}

/** A sandbox user's API key: 64 characters, of which the prefix says that it opens no real account. */
export function newSandboxApiKey({ random }: Pick<SandboxParts, "random">): string {
  return `sandbox_${random.hex(28)}`;
}

/**
 * SHA-256, hex. The tables keep digests only, so that the state file holds no token and no API key.
 * SECURITY: sandbox-restart.test.ts reads the file and looks for both.
 */
export function digestOf(secret: string): string {
  return hash("sha256", secret);
}
