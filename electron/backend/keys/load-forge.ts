import type forge from "node-forge";

export type Forge = typeof forge;

/**
 * node-forge, read from disk the first time key material comes in: loading it takes some 25 ms and
 * 11 MB, which a start without an import does not pay. It reads and explains what people bring; it
 * never signs a request and never verifies bunq (docs/decisions/007).
 */
export async function loadForge(): Promise<Forge> {
  const module = await import("node-forge");
  return module.default;
}
