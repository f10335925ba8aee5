import { chmodSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { lockAddress } from "./lock-address.ts";
import { LockHeldError, lockHolderSchema, type LockHolder } from "./lock-held-error.ts";
import { ensurePrivateDirectory } from "./private-directory.ts";
import { storageFailure } from "./storage-failure.ts";
import { systemCode } from "./system-code.ts";
import { withTakeoverGuard } from "./takeover-guard.ts";

/** Held until released or until the process ends, however it ends. */
export interface WriterLock {
  readonly release: () => Promise<void>;
}

/** A holder that is alive but hangs (a debugger, a suspended job) gets this long to name itself. */
const answerWithinMs = 1000;

/**
 * Makes this process the one writer of a data directory, across both shells: `conf` and
 * `electron-store` keep the document in memory, so two writers would undo each other's changes.
 * Throws `LockHeldError`, naming shell and process, when there is another one.
 *
 * The lock is a listening socket. The system closes it when the process dies, also by kill -9, and
 * a socket that nobody answers any more is replaced.
 */
export async function acquireWriterLock(
  directory: string,
  holder: LockHolder,
): Promise<WriterLock> {
  ensurePrivateDirectory(directory);
  const address = lockAddress(directory);
  try {
    return await withTakeoverGuard(join(directory, "writer.taking"), async () => {
      const present = await askHolder(address);
      if (present !== "nobody") throw new LockHeldError(directory, present);
      // Left by a process that was killed. Windows removes its pipes itself.
      if (process.platform !== "win32") rmSync(address, { force: true });
      return hold(address, holder);
    });
  } catch (cause) {
    throw storageFailure(directory, cause);
  }
}

async function hold(address: string, holder: LockHolder): Promise<WriterLock> {
  const server = createServer((socket) => {
    // An opener that is gone before it has read the answer is not our problem.
    socket.on("error", () => socket.destroy());
    socket.unref();
    socket.end(JSON.stringify(holder));
  });
  await listen(server, address);
  if (process.platform !== "win32") chmodSync(address, 0o600);
  // The lock alone is no reason to keep a process running.
  server.unref();
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Who answers at the address; null when somebody is there and does not say who. */
function askHolder(address: string): Promise<LockHolder | null | "nobody"> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    let text = "";
    socket.setEncoding("utf8");
    socket.setTimeout(answerWithinMs, () => {
      socket.destroy();
      resolve(null);
    });
    socket.on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("end", () => resolve(parseHolder(text)));
    socket.on("error", (error) => {
      const code = systemCode(error);
      if (gone.has(code)) resolve("nobody");
      else if (mute.has(code)) resolve(null);
      else reject(error);
    });
  });
}

/** No such socket; a socket without a listener; a plain file in its place. */
const gone = new Set(["ENOENT", "ECONNREFUSED", "ENOTSOCK"]);

/** Somebody listens, but is overrun or just ending; their place is not taken in doubt. */
const mute = new Set(["ECONNRESET", "EAGAIN", "EPIPE"]);

function parseHolder(text: string): LockHolder | null {
  try {
    return lockHolderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
