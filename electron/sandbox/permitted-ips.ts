import type { PermittedIp } from "./sandbox-state.ts";

/** Entries for addresses that became permitted together, after those that a key has already. */
export function permittedIps(
  apiKeyId: number,
  ips: readonly string[],
  at: number,
  present: readonly PermittedIp[] = [],
): readonly PermittedIp[] {
  const added = ips.map((ip, position) => ({
    // Thousand addresses per key before two could meet.
    id: apiKeyId * 1000 + present.length + position,
    ip,
    isActive: true,
    createdAt: at,
    updatedAt: at,
  }));
  return [...present, ...added];
}

/** Whether calls from `ip` may use a key with these addresses; `*` stands for every one. */
export function isPermitted(permitted: readonly PermittedIp[], ip: string): boolean {
  return permitted.some((entry) => entry.isActive && (entry.ip === "*" || entry.ip === ip));
}
