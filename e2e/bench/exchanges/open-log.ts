import { createSecretKey } from "node:crypto";
import { ExchangeLog } from "../../../electron/backend/exchanges/exchange-log.ts";
import { seal, unseal } from "../../../electron/backend/vault/seal.ts";

/** The product's own log over a directory, with the bound people start with and a key of zeros. */
export function openLog(dataDirectory: string): ExchangeLog {
  const key = createSecretKey(Buffer.alloc(32));
  return new ExchangeLog({
    dataDirectory,
    vault: {
      sealBytes: (place, plain) => seal(key, place, plain),
      openBytes: (place, sealed) => unseal(key, place, sealed),
    },
    notices: {
      add: (notices) => {
        throw new Error(notices.map(({ message }) => message).join(" "));
      },
    },
    clock: { now: Date.now },
    maximumBytes: () => 50_000_000,
  });
}
