/** One entry that bunq would not take, and what to do about it. */
export interface IpProblem {
  readonly entry: string;
  readonly message: string;
}

export type PermittedIps =
  | { readonly ok: true; readonly ips: readonly string[] }
  | { readonly ok: false; readonly problems: readonly IpProblem[] };

/** The contract's limit for `device.register`. */
const most = 50;

/**
 * Reads the typed list of addresses: one per line, or separated by spaces, commas or semicolons.
 * IPv4 only, because bunq's "Device Registration" page says so; duplicates count once.
 */
export function parsePermittedIps(text: string): PermittedIps {
  const entries = [...new Set(text.split(/[\s,;]+/).filter((entry) => entry !== ""))];
  if (entries.length === 0) {
    return failed("", "Enter at least one IPv4 address, such as 203.0.113.7.");
  }
  if (entries.length > most) {
    return failed("", `Enter at most ${most} addresses; these are ${entries.length}.`);
  }
  const problems = entries.flatMap((entry) => {
    const message = findProblem(entry);
    return message === null ? [] : [{ entry, message }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ips: entries };
}

function failed(entry: string, message: string): PermittedIps {
  return { ok: false, problems: [{ entry, message }] };
}

function findProblem(entry: string): string | null {
  if (entry === "*") return "To allow every address, choose “Any address” above.";
  if (entry.includes("/")) return "A range is not accepted. List each address by itself.";
  if (entry.includes(":")) {
    return /^[\d.]+:\d+$/.test(entry)
      ? "Leave out the port; only the address counts."
      : "This looks like IPv6. bunq accepts IPv4 addresses only.";
  }
  if (!/^[\d.]+$/.test(entry)) return "This is not an address. Write four numbers, not a name.";
  return findProblemInParts(entry.split("."));
}

function findProblemInParts(parts: readonly string[]): string | null {
  if (parts.length !== 4 || parts.includes("")) {
    return "An IPv4 address has four numbers with dots between them.";
  }
  const tooLarge = parts.find((part) => Number(part) > 255);
  if (tooLarge !== undefined) return `Each number is 255 at most; ${tooLarge} is larger.`;
  // 010 is 10 to one reader and 8 to another, so it is not guessed
  const padded = parts.find((part) => part.length > 1 && part.startsWith("0"));
  if (padded !== undefined) return `Write ${Number(padded)} instead of ${padded}.`;
  return null;
}
