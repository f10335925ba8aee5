import { hash } from "node:crypto";

/** Values that look random and are the same for the same seed, on every machine and Node. */
export interface SeededRandom {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  digits(count: number): string;
  /** A version 4 UUID in form; nothing about it is random. */
  uuid(): string;
}

const nothing = Buffer.alloc(0);

function toHex(word: number): string {
  return word.toString(16).padStart(8, "0");
}

/** SHA-256 over seed and counter, 4 bytes at a time. Fine for test data, not for secrets. */
export function seededRandom(seed: string): SeededRandom {
  let block: Buffer = nothing;
  let at = 0;
  let counter = 0;

  function next(): number {
    if (at === block.length) {
      block = hash("sha256", `${seed}/${counter}`, "buffer");
      counter += 1;
      at = 0;
    }
    at += 4;
    return block.readUInt32BE(at - 4);
  }

  const below = (limit: number) => next() % limit;
  return {
    below,
    pick: ([first, ...rest]) => rest[below(rest.length + 1) - 1] ?? first,
    digits: (count) => {
      let text = "";
      while (text.length < count) text += below(10);
      return text;
    },
    uuid: () => {
      const hex = toHex(next()) + toHex(next()) + toHex(next()) + toHex(next());
      const variant = (8 + below(4)).toString(16);
      const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
      return [...groups, variant + hex.slice(17, 20), hex.slice(20)].join("-");
    },
  };
}
