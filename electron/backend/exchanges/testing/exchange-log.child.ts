import { createSecretKey } from "node:crypto";
import { writeSync } from "node:fs";
import { makeExchange } from "../../../../shared/testing/make-exchange.ts";
import { Notices } from "../../notices.ts";
import { seal, unseal } from "../../vault/seal.ts";
import { ExchangeLog } from "../exchange-log.ts";

/**
 * For tests, by the arguments `directory command`; the key is 32 zeros.
 * - `overfill`: adds exchanges of 10 KB until one is not stored, then one more, and tells what it
 *   sees.
 * - `count`: adds one exchange after the other and prints how many, until killed.
 */
const [dataDirectory = "", command] = process.argv.slice(2);
const key = createSecretKey(Buffer.alloc(32));
const notices = new Notices();
const accountId = "0123456789abcdef";
const log = new ExchangeLog({
  dataDirectory,
  vault: {
    sealBytes: (place, plain) => seal(key, place, plain),
    openBytes: (place, sealed) => unseal(key, place, sealed),
  },
  notices,
  clock: { now: () => 0 },
  maximumBytes: () => 50_000_000,
});

function add(id: number): void {
  const texts = { request: null, response: "x".repeat(10_000) };
  log.add({ exchange: makeExchange({ id: String(id) }), texts });
}

/** Synchronous, so that a kill cannot lose a line that was already said. */
function say(value: unknown): void {
  writeSync(1, `${JSON.stringify(value)}\n`);
}

function count(): never {
  for (let added = 1; ; added += 1) {
    add(added);
    say(added);
  }
}

function overfill(): void {
  let added = 0;
  while (notices.list().length === 0 && added < 100) add((added += 1));
  add((added += 1));
  say({
    added,
    kept: log.lines(accountId).length,
    lastText: log.text(accountId, String(added), "response")?.length,
    notices: notices.list().map(({ message }) => message),
  });
}

if (command === "count") count();
overfill();
