import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A socket's path may have 104 bytes on macOS and 108 on Linux, its closing zero included. */
const maximumBytes = 100;

/**
 * Where the holder of a data directory listens: a socket in it, a named pipe on Windows, or, where
 * the path is too long for a socket, one in the temporary directory named after it.
 */
export function lockAddress(
  directory: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const real = realpathSync(directory);
  const hash = createHash("sha256").update(real).digest("hex").slice(0, 32);
  if (platform === "win32") return `\\\\.\\pipe\\sandgate-${hash}`;
  const inside = join(real, "writer.sock");
  return Buffer.byteLength(inside) <= maximumBytes ? inside : join(tmpdir(), `sandgate-${hash}`);
}
