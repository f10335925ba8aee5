import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/** A program of ours that prints a line with its URL and serves until killed. */
export interface ChildServer {
  readonly url: string;
  readonly stop: () => void;
}

/** Starts a built Node entry and waits for the first URL it prints. */
export async function startChildServer(
  script: string,
  parameters: readonly string[],
): Promise<ChildServer> {
  const child: ChildProcess = spawn(process.execPath, [script, ...parameters], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (!child.stdout) throw new Error("no output to read");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, stop: () => child.kill("SIGTERM") };
  }
  throw new Error(`${script} ended without printing a URL`);
}
