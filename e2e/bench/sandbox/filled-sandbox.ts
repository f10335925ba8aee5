import { resolve } from "node:path";
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
