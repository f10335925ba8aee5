import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppError } from "./backend/app-error.ts";
import { createBackend } from "./backend/create-backend.ts";
import { createFileLogger } from "./backend/file-logger.ts";
import { createConfStores } from "./backend/storage/create-conf-stores.ts";
import { defaultDataDirectory } from "./backend/storage/data-directory.ts";
import { acquireWriterLock } from "./backend/storage/writer-lock.ts";
import { systemClock as clock } from "./backend/system-clock.ts";
import { createFileSlot } from "./backend/vault/file-slot.ts";
import { createKeyringSlot } from "./backend/vault/keyring-slot.ts";
import { createLazySandbox } from "./sandbox/lazy-sandbox.ts";
import { exportsDirectory } from "./web/exports-directory.ts";
import { parseArguments, type WebArguments } from "./web/parse-arguments.ts";
import { PortTakenError } from "./web/port-taken-error.ts";
import { presentLinks } from "./web/present-links.ts";
import { startWebShell, type WebShell } from "./web/start-web-shell.ts";
import { stopOnSignal } from "./web/stop-on-signal.ts";

/** Built, this file is `dist/electron/web.mjs`. */
const dist = resolve(import.meta.dirname, "..");

type Undo = (() => Promise<void>)[];

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(dist, "../package.json"), "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}

/** The composition root of the web shell: ports, backend, door. `undo` collects what ends them. */
async function openWebShell(options: WebArguments, undo: Undo): Promise<WebShell> {
  const directory = resolve(options.dataDirectory ?? defaultDataDirectory());
  const lock = await acquireWriterLock(directory, { shell: "web", pid: process.pid });
  undo.push(lock.release);
  const logger = createFileLogger(directory, clock);
  const localSandbox = createLazySandbox(join(directory, "local-sandbox"));
  undo.push(localSandbox.close);
  const backend = await createBackend({
    shell: "web",
    version: readVersion(),
    clock,
    logger,
    stores: createConfStores(directory, clock),
    keySlots: [...(options.keyring ? [createKeyringSlot()] : []), createFileSlot(directory)],
    clipboard: null,
    localSandbox,
    exportsDirectory: () => exportsDirectory(directory),
  });
  undo.push(backend.close);
  const shell = await startWebShell({
    dispatch: backend.dispatch,
    clock,
    logger,
    rendererDirectory: join(dist, "renderer"),
    port: options.port,
    allowedHosts: options.allowedHosts,
    environment: process.env,
  });
  undo.push(shell.close);
  return shell;
}

async function runWebShell(options: WebArguments): Promise<void> {
  const undo: Undo = [];
  const close = async (): Promise<void> => {
    // Last opened first closed, one after the other: the door before the backend behind it.
    for (const step of undo.toReversed()) await step();
  };
  try {
    const shell = await openWebShell(options, undo);
    const links = presentLinks(shell, options.openBrowser);
    stopOnSignal(async () => {
      links.close();
      await close();
    });
  } catch (cause) {
    await close();
    throw cause;
  }
}

function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

/** What the person can do something about is said in a sentence; a defect of ours keeps its stack. */
function messageOf(cause: unknown): string {
  if (cause instanceof AppError || cause instanceof PortTakenError) return cause.message;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

const parsed = parseArguments(process.argv.slice(2));
if (parsed.kind === "help") process.stdout.write(parsed.text);
if (parsed.kind === "wrong") fail(parsed.message, 2);
if (parsed.kind === "run") {
  await runWebShell(parsed.options).catch((cause: unknown) => fail(messageOf(cause), 1));
}
