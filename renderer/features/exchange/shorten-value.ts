const longest = 64;
const tail = 16;

/** A long header value with its middle left out: `qB/d2z/78SxyN0o4…12F+g==`. */
export function shortenValue(value: string): string {
  if (value.length <= longest) return value;
  return `${value.slice(0, longest - tail - 1)}…${value.slice(-tail)}`;
}
