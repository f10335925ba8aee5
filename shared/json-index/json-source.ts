import type { JsonIndex } from "./json-index.ts";

/**
 * An indexed JSON text and the way to read its bytes as text. `decode` comes from outside because
 * plain ES2023 has no decoder; it must keep a byte order mark and must not throw:
 * `new TextDecoder("utf-8", { ignoreBOM: true })`.
 */
export interface JsonSource {
  readonly index: JsonIndex;
  readonly decode: (bytes: Uint8Array) => string;
}
