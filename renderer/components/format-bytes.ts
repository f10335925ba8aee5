const units = ["KB", "MB", "GB"] as const;

/** A length on the wire: `0 B`, `812 B`, `4.1 KB`, `12 MB`. 1 KB is 1,024 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  let size = bytes;
  let unit: string = units[0];
  for (const next of units) {
    unit = next;
    size /= 1024;
    if (size < 1023.5) break;
  }
  // One decimal only where it says something: 4.1 KB, but 41 KB
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
