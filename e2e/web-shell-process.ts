import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const script = resolve(import.meta.dirname, "../dist/electron/web.mjs");
const preloads = ["movable-clock.mjs", "ill-machine.mjs"].flatMap((file) => [
  "--import",
  pathToFileURL(resolve(import.meta.dirname, file)).href,
]);

/**
 * What is wrong with the machine the shell runs on; what is left out stays as it is, null heals it.
 * - `names`: the code with which every name fails to resolve, or `hang`. Addresses need no resolver.
 * - `signing`: what a wrong client signs, or with which key; a head is signed as before 2020.
 */
export interface Ills {
  readonly names?: "ENOTFOUND" | "EAI_AGAIN" | "EAI_FAIL" | "hang" | null;
  readonly signing?:
    "other-bytes" | "other-key" | { readonly head: string; readonly requestId: string } | null;
}

export interface ShellProcessOptions {
  readonly environment?: Readonly<Record<string, string>>;
}

/** A web shell that runs as its own process, as a person would start it. */
export interface WebShellProcess {
  /** The link of its start. Works once. */
  readonly url: string;
  /** What Enter in its terminal prints. The link before it stops working. */
  readonly newLink: () => Promise<string>;
  /** Lets time pass, awake or asleep. */
  readonly advanceClock: (milliseconds: number) => Promise<void>;
  /** Sets the machine's clock, as a person or a time server does. */
  readonly setClock: (byMilliseconds: number) => Promise<void>;
  readonly infect: (ills: Ills) => Promise<void>;
  /** Interrupts it as Ctrl+C does, and answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the built web shell and waits for its line. Rejects with what it said instead. */
export async function startWebShellProcess(
  options: readonly string[],
  { environment = {} }: ShellProcessOptions = {},
): Promise<WebShellProcess> {
  if (!existsSync(script)) throw new Error("There is no built web shell: run `npm run build`.");
  // On a developer's machine a test must not leave entries in the keyring.
  const child = spawn(
    process.execPath,
    [...preloads, script, "--no-open", "--no-keyring", ...options],
    { stdio: ["pipe", "pipe", "pipe", "ipc"], env: { ...process.env, ...environment } },
  );
  const tell = async (message: object): Promise<void> => {
    const done = once(child, "message");
    child.send(message);
    await done;
  };
  const nextLink = readLinks(child);
  const url = await nextLink();
  return {
    url,
    newLink: () => {
      child.stdin?.write("\n");
      return nextLink();
    },
    advanceClock: (advanceMs) => tell({ clock: { advanceMs } }),
    setClock: (setMs) => tell({ clock: { setMs } }),
    infect: (ills) => tell({ ills }),
    stop: () => stop(child),
  };
}

/** Answers the links that a process prints, one at each call. */
function readLinks(child: ChildProcess): () => Promise<string> {
  if (child.stdout === null || child.stderr === null) throw new Error("the shell has no output");
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    const link = /\bhttp:\/\/\S+$/.exec(done ? "" : value)?.[0];
    if (link === undefined) throw new Error(`The web shell did not open. It said: ${complaint}`);
    return link;
  };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, "exit");
  child.kill("SIGINT");
  const forced = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(forced);
  return child.exitCode;
}
