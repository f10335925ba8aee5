import { indexJson } from "../index-json.ts";
import type { JsonSource } from "../json-source.ts";

// plain ES2023 names neither, but everything that runs tests has both
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
declare const TextDecoder: new (
  name: string,
  options: { readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function sourceOf(text: string | Uint8Array): JsonSource {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  return { index: indexJson(bytes), decode: (part) => decoder.decode(part) };
}

/** Runs a job to its end at once. */
export function resultOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
