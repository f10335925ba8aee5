import type { KeyPair } from "./key-pair.ts";
import { keyPairFromPrivatePem } from "./key-pair.ts";

export async function importPrivateKey(text: string, _passphrase?: string): Promise<KeyPair> {
  return keyPairFromPrivatePem(text);
}
