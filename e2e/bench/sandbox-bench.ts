import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { alternate, median, rounded, timed } from "./measure.ts";
import { startChildServer } from "./child-server.ts";
import {
  startFilled,
  startSandboxProcess,
  startStored,
  type FilledSandbox,
  type StoredSandbox,
} from "./sandbox/filled-sandbox.ts";
import { loadFor, onConnections, sendCall, type Call, type Load } from "./sandbox/load.ts";

const rounds = 5;
const durationMs = 600;
const many = Number(process.argv[3] ?? 100_000);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function printLoad(when: string): void {
  const load = loadavg()[0] ?? 0;
  const processors = availableParallelism();
  const warning = load > processors * 1.5 ? "; TOO BUSY: these figures tell little" : "";
  print(`Load ${when}: ${load.toFixed(1)} on ${processors} processors${warning}.`);
}

/** A server that signs what the sandbox answers to the two calls, and does nothing else. */
async function startBare(sandbox: FilledSandbox) {
  const directory = await mkdtemp(join(tmpdir(), "sandgate-bench-"));
  const files = [join(directory, "session.json"), join(directory, "user.json")] as const;
  await onConnections(sandbox.origin, 1, async (client) => {
    await writeFile(files[0], await sendCall(client, sandbox.nextOpening()));
    await writeFile(files[1], await sendCall(client, sandbox.nextRead()));
  });
  const script = resolve(import.meta.dirname, "../../e2e/bench/sandbox/bare-server.mjs");
  const { url, stop } = await startChildServer(script, files);
  const end = async () => {
    stop();
    await rm(directory, { recursive: true });
  };
  return { origin: new URL(url).origin, end };
}

/** The sandbox's requests per second as a share of the bare server's, on so many connections. */
async function beside(
  name: string,
  origins: { readonly sandbox: string; readonly bare: string },
  connections: number,
  next: () => Call,
): Promise<number> {
  const loads = { sandbox: [] as Load[], bare: [] as Load[] };
  const run = async (which: "sandbox" | "bare") => {
    const load = await loadFor(origins[which], { connections, durationMs }, next);
    loads[which].push(load);
    return load.perSecond;
  };
  const { ours, floor, ratio } = await alternate(
    rounds,
    () => run("sandbox"),
    () => run("bare"),
  );
  const p99 = (which: "sandbox" | "bare") =>
    median(loads[which].map((load) => load.p99)).toFixed(1);
  print(
    `${name}, ${connections} connections: ${ratio.toFixed(2)} of a bare server` +
      ` (${ours.toFixed(0)} per s beside ${floor.toFixed(0)}, p99 ${p99("sandbox")} ms beside ${p99("bare")} ms)`,
  );
  return ratio;
}

/** How much longer one call takes in the large sandbox than in the small one, turn by turn. */
async function growth<Sandbox extends { readonly origin: string }>(
  name: string,
  large: Sandbox,
  small: Sandbox,
  nextOf: (sandbox: Sandbox) => () => Call,
): Promise<number> {
  const p50 = async (sandbox: Sandbox) =>
    (await loadFor(sandbox.origin, { connections: 1, durationMs }, nextOf(sandbox))).p50;
  const { ours, floor, ratio } = await alternate(
    rounds,
    () => p50(large),
    () => p50(small),
  );
  print(
    `${name}, p50: ${ours.toFixed(2)} ms with ${many} sessions, ${floor.toFixed(2)} ms with 10: ${ratio.toFixed(2)}`,
  );
  return ratio;
}

async function startTime(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await timed(async () => (await startSandboxProcess()).stop()));
  }
  return median(times);
}

printLoad("before");
const startMs = await startTime();
print(
  `From the start of the process to its address: ${startMs.toFixed(0)} ms, median of ${rounds}`,
);

const small = await startFilled(1, 10);
const bare = await startBare(small);
const origins = { sandbox: small.origin, bare: bare.origin };
const shares = { sessions: [] as number[], reads: [] as number[] };
try {
  // Until their code is compiled both get faster, and the one with more code for longer.
  for (const next of [small.nextOpening, small.nextRead]) {
    for (const origin of [origins.sandbox, origins.bare]) {
      await loadFor(origin, { connections: 16, durationMs: 2000 }, next);
    }
  }
  for (const connections of [1, 16, 64]) {
    const opened = await beside("Session opened", origins, connections, small.nextOpening);
    const read = await beside("User read", origins, connections, small.nextRead);
    shares.sessions.push(opened);
    shares.reads.push(read);
  }
} finally {
  await bare.end();
  small.stop();
}

// Fresh for the comparison of sizes: the runs above have opened thousands of sessions.
const few = await startFilled(1, 10);
const filledIn = performance.now();
const large = await startFilled(many / 10, many);
const seconds = ((performance.now() - filledIn) / 1000).toFixed(0);
print(`Filled with ${many / 10} users and ${many} sessions over HTTP in ${seconds} s`);
const ratios: number[] = [];
try {
  ratios.push(await growth("User read", large, few, ({ nextRead }) => nextRead));
  ratios.push(await growth("Session opened", large, few, ({ nextOpening }) => nextOpening));
} finally {
  few.stop();
  large.stop();
}

const stored = { few: await startStored(10), many: await startStored(many) };
// By itself in the figures, since a disk that others use as well makes it less steady.
let storedRatio = Number.NaN;
try {
  const next = ({ nextProvision }: StoredSandbox) => nextProvision;
  storedRatio = await growth("User provisioned, on disk", stored.many, stored.few, next);
} finally {
  await stored.few.stop();
  await stored.many.stop();
}
printLoad("after");

const figures = {
  sessionsVsBare: rounded(Math.min(...shares.sessions)),
  readsVsBare: rounded(Math.min(...shares.reads)),
  p50Ratio100000: rounded(Math.max(...ratios)),
  storedP50Ratio100000: rounded(storedRatio),
  startMs: Math.round(startMs),
};
print(JSON.stringify({ bench: "sandbox", figures }));
