import { Client } from "undici";
import { median } from "../measure.ts";

/** One request, ready to be sent as often as wanted. */
export interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** Times in milliseconds. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** The value that `share` of the times do not exceed. */
function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Sends one call and reads its answer to the end; anything but a 200 ends the benchmark. */
export async function sendCall(client: Client, call: Call): Promise<Buffer> {
  const { method, path, headers, body } = call;
  const answer = await client.request({ method, path, headers, ...(body && { body }) });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  if (answer.statusCode === 200) return bytes;
  throw new Error(`${method} ${path}: ${answer.statusCode} ${bytes.toString("utf8")}`);
}

/** Lets `connections` kept-alive connections work side by side, each with one call at a time. */
export async function onConnections(
  origin: string,
  connections: number,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const clients = Array.from({ length: connections }, () => new Client(origin));
  try {
    await Promise.all(clients.map(work));
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

/** Calls for `durationMs` on so many connections at once. `next` names each call. */
export async function loadFor(
  origin: string,
  options: { readonly connections: number; readonly durationMs: number },
  next: () => Call,
): Promise<Load> {
  const times: number[] = [];
  const startedAt = performance.now();
  await onConnections(origin, options.connections, async (client) => {
    for (let now = startedAt; now - startedAt < options.durationMs;) {
      const sentAt = performance.now();
      await sendCall(client, next());
      now = performance.now();
      times.push(now - sentAt);
    }
  });
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    perSecond: times.length / seconds,
    p50: median(times),
    p99: quantile(times, 0.99),
  };
}
