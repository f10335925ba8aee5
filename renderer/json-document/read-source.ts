import { indexJson } from "../../shared/json-index/index-json.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";

/** Positions are numbers of 32 bits. */
const largestBytes = 0xffff_0000;

/** Reads and indexes a text. Throws a RangeError when it is too large for the memory there is. */
export async function readSource(blob: Blob): Promise<JsonSource> {
  if (blob.size > largestBytes) throw new RangeError("beyond 4 GB");
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return { index: indexJson(bytes), decode: (part) => decoder.decode(part) };
}
