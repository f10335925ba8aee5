import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { lockAddress } from "./lock-address.ts";
import { LockHeldError } from "./lock-held-error.ts";
import { bundleChild } from "./testing/bundle-child.ts";
import { acquireWriterLock, type WriterLock } from "./writer-lock.ts";

const onWindows = process.platform === "win32";
const me = { shell: "web", pid: process.pid } as const;

describe("one writer per data directory", () => {
  let made: string;
  let directory: string;
  let program: string;
  const children: Opener[] = [];
  const locks: WriterLock[] = [];

  beforeAll(async () => {
    program = await bundleChild(join(import.meta.dirname, "testing/writer-lock.child.ts"));
    return () => rmSync(dirname(program), { recursive: true });
  });
  beforeEach(() => {
    made = mkdtempSync(join(tmpdir(), "sandgate-lock-"));
    directory = made;
  });
  afterEach(async () => {
    await Promise.all([
      ...children.splice(0).map((child) => child.kill()),
      ...locks.splice(0).map((lock) => lock.release()),
    ]);
    rmSync(made, { recursive: true, force: true });
  });

  async function acquire(): Promise<WriterLock> {
    const lock = await acquireWriterLock(directory, me);
    locks.push(lock);
    return lock;
  }
  /** Another process that has been started and waits to be told to open. */
  async function startOpener(): Promise<Opener> {
    const opener = new Opener(program, directory);
    children.push(opener);
    expect(await opener.line()).toBe("ready");
    return opener;
  }
  async function startHolder(): Promise<Opener> {
    const opener = await startOpener();
    expect(await opener.open()).toBe("held");
    return opener;
  }
  /** A socket left by a process that was killed. */
  async function leaveStale(): Promise<void> {
    const holder = await startHolder();
    await holder.kill();
    if (!onWindows) expect(existsSync(lockAddress(directory))).toBe(true);
  }

  test("a second opener is told which shell and process hold it, and what to do", async () => {
    const holder = await startHolder();
    const refused = await acquire().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LockHeldError);
    expect(refused).toMatchObject({
      holder: { shell: "desktop", pid: holder.pid },
      payload: { code: "storage_locked", retryable: true },
    });
    expect(String(refused)).toContain(`the desktop app (process ${holder.pid})`);
    expect(String(refused)).toContain("--data-dir");
  });

  test("another directory is another lock", async () => {
    await startHolder();
    const other = mkdtempSync(join(tmpdir(), "sandgate-lock-"));
    const lock = await acquireWriterLock(other, me);
    await lock.release();
    rmSync(other, { recursive: true });
  });

  test("it is free again once released", async () => {
    const lock = await acquire();
    await lock.release();
    await startHolder();
  });

  test("it is free again after kill -9", async () => {
    await leaveStale();
    await expect(acquire()).resolves.toBeDefined();
  });

  test("of two processes that open at the same time exactly one gets it", async () => {
    const openers = await Promise.all([startOpener(), startOpener()]);
    const outcomes = await Promise.all(openers.map((opener) => opener.open()));
    expect(outcomes.toSorted()).toEqual(["held", "storage_locked"]);
  });

  test("of many that find a dead holder's socket at the same time exactly one gets it", async () => {
    await leaveStale();
    const openers = await Promise.all([startOpener(), startOpener(), startOpener()]);
    const others = Promise.all(openers.map((opener) => opener.open()));
    const mine = await Promise.allSettled(Array.from({ length: 8 }, () => acquire()));
    const outcomes = [
      ...(await others),
      ...mine.map(({ status }) => (status === "fulfilled" ? "held" : "storage_locked")),
    ];
    expect(outcomes.filter((outcome) => outcome === "held")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "storage_locked")).toHaveLength(10);
  });

  test.skipIf(onWindows)(
    "a holder that hangs still holds it (not on Windows: no way to suspend one)",
    async () => {
      const holder = await startHolder();
      process.kill(holder.pid, "SIGSTOP");
      await expect(acquire()).rejects.toMatchObject({ holder: null });
    },
  );

  test("a process killed while it was taking the lock does not keep everybody out", async () => {
    const guard = join(directory, "writer.taking");
    writeFileSync(guard, "");
    utimesSync(guard, 0, 0);
    await expect(acquire()).resolves.toBeDefined();
    expect(existsSync(guard)).toBe(false);
  });

  test.skipIf(onWindows)("only its owner reaches it (not on Windows: no such modes)", async () => {
    directory = join(directory, "new");
    await acquire();
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(statSync(lockAddress(directory)).mode & 0o777).toBe(0o600);
  });

  test("a directory whose path is too long for a socket is held all the same", async () => {
    directory = join(directory, "a-rather-long-name".repeat(6));
    mkdirSync(directory, { mode: 0o700 });
    expect(lockAddress(directory, "linux")).toMatch(/sandgate-[0-9a-f]{32}$/);
    await acquire();
    await expect(acquire()).rejects.toMatchObject({ holder: me });
  });

  test("on Windows it is a named pipe that belongs to the directory", () => {
    expect(lockAddress(directory, "win32")).toMatch(/^\\\\\.\\pipe\\sandgate-[0-9a-f]{32}$/);
    expect(lockAddress(directory, "win32")).not.toBe(lockAddress(tmpdir(), "win32"));
  });
});

/** A child process that takes the lock when told. */
class Opener {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  readonly #said: AsyncIterator<string>;

  constructor(program: string, directory: string) {
    this.#child = spawn(process.execPath, [program, directory]);
    this.#lines = createInterface(this.#child.stdout);
    this.#said = this.#lines[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async line(): Promise<string> {
    return String((await this.#said.next()).value);
  }

  async open(): Promise<string> {
    this.#child.stdin.write("open\n");
    return this.line();
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exited = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await exited;
  }
}
