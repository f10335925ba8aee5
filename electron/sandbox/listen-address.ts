import { isIPv4, isIPv6 } from "node:net";

/** Whether only programs on this machine reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}

/**
 * Why the sandbox may not listen there, or null. Another address than a loopback one takes two words
 * of consent, because one is easily copied from somewhere without its meaning.
 * SECURITY: start-sandbox.test.ts and serve-sandbox.test.ts try one word alone.
 */
export function objectionTo(host: string, allowOtherMachines: boolean): string | null {
  if (isLoopback(host) || allowOtherMachines) return null;
  return `Listening on ${host} lets other machines reach the sandbox. Whoever does can read and change all of it, and everything sent to it, API keys included, crosses the network in the clear. If that is meant, allow other machines as well (--allow-other-machines).`;
}

export function urlOf(host: string, port: number): string {
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
