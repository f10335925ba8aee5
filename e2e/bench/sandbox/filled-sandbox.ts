import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { emptyState, type SessionRow } from "../../../electron/sandbox/sandbox-state.ts";
import { stateFileName } from "../../../electron/sandbox/state-file.ts";
import { wholeStateLine } from "../../../electron/sandbox/state-text.ts";
import { startChildServer, type ChildServer } from "../child-server.ts";
import { KnownClient, openSession, type OpenSession } from "./known-client.ts";
import { onConnections, type Call } from "./load.ts";

const script = resolve(import.meta.dirname, "../../dist/electron/sandbox.mjs");

/** The local sandbox in a process of its own, in memory, on a free port. */
export function startSandboxProcess(): Promise<ChildServer> {
  return startChildServer(script, ["--port", "0"]);
}

/** A sandbox with users and sessions, all of them made over HTTP. */
export interface FilledSandbox {
  readonly origin: string;
  readonly stop: () => void;
  /** The call that opens a session, of one user after the other. */
  readonly nextOpening: () => Call;
  /** The call that reads a user, in one session after the other. */
  readonly nextRead: () => Call;
}

/** `stride`: a prime, so that neighbours in time are not neighbours in the tables. */
function inTurn<Thing>(things: readonly Thing[], stride = 7919): () => Thing {
  let at = 0;
  return () => {
    at = (at + stride) % things.length;
    const thing = things[at];
    if (thing === undefined) throw new Error("there is nothing to take turns");
    return thing;
  };
}

/** Starts a sandbox and fills it. `connections` only say how fast. */
export async function startFilled(users: number, sessions: number): Promise<FilledSandbox> {
  const { url, stop } = await startSandboxProcess();
  const { origin } = new URL(url);
  const known = new KnownClient();
  const openings: Call[] = [];
  const open: OpenSession[] = [];
  await onConnections(origin, 1, (client) => known.install(client));
  await onConnections(origin, Math.min(16, users), async (client) => {
    while (openings.length < users) openings.push(await known.addUser(client));
  });
  const next = inTurn(openings);
  await onConnections(origin, Math.min(16, sessions), async (client) => {
    while (open.length < sessions) open.push(await openSession(client, next()));
  });
  const session = inTurn(open);
  return { origin, stop, nextOpening: next, nextRead: () => known.readCall(session()) };
}

/** A sandbox that keeps its state in a directory. */
export interface StoredSandbox {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** The call that provisions a user, another one each time: what it writes has to reach the disk. */
  readonly nextProvision: () => Call;
}

function storedSession(at: number): SessionRow {
  const tokenDigest = at.toString(16).padStart(64, "0");
  const times = { createdAt: 0, timeoutSeconds: 0, endsAt: 0, endedAt: null };
  return { id: 25_536_001 + at, installationId: 1, userId: 1, tokenDigest, ...times };
}

/** Starts a sandbox on a state with so many sessions, which nobody needs to be able to use. */
export async function startStored(sessions: number): Promise<StoredSandbox> {
  const directory = await mkdtemp(join(tmpdir(), "sandgate-bench-"));
  const rows = Array.from({ length: sessions }, (_, at) => storedSession(at));
  const line = wholeStateLine({ ...emptyState(1), sessions: rows });
  await writeFile(join(directory, stateFileName), line, { mode: 0o600 });
  const { url, stop } = await startChildServer(script, ["--port", "0", "--data-dir", directory]);
  const { origin } = new URL(url);
  const known = new KnownClient();
  const calls: (() => Call)[] = [];
  await onConnections(origin, 1, async (client) => {
    await known.install(client);
    calls.push(await known.openPartner(client));
  });
  const [nextProvision] = calls;
  if (nextProvision === undefined) throw new Error("the demo partner has no session");
  const end = async () => {
    stop();
    await rm(directory, { recursive: true });
  };
  return { origin, stop: end, nextProvision };
}
