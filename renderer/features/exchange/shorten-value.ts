const longest = 64;
const head = 16;
const tail = 7;

/** A long header value with its middle left out: `qB/d2z/78SxyN0o4…12F+g==`. */
export function shortenValue(value: string): string {
  if (value.length <= longest) return value;
  return `${value.slice(0, head)}…${value.slice(-tail)}`;
}
