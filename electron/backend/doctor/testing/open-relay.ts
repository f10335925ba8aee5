import { onTestFinished } from "vitest";
import { startRelay, type Meddling, type TlsIdentity } from "./start-relay.ts";

/** A relay that lives as long as its test; answers its origin. */
export async function openRelay(
  target: () => string,
  { tls, ...meddling }: Meddling & { readonly tls?: TlsIdentity } = {},
): Promise<string> {
  const relay = await startRelay(target, meddling, tls);
  onTestFinished(relay.close);
  return relay.origin;
}
