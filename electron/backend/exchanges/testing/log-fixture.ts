import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import { makeExchange, makeExchangeBody } from "../../../../shared/testing/make-exchange.ts";
import { AppError } from "../../app-error.ts";
import type { RecordedExchange } from "../../bunq/record-exchange.ts";
import { Notices } from "../../notices.ts";
import { seal, unseal } from "../../vault/seal.ts";
import { ExchangeLog } from "../exchange-log.ts";
import type { ExchangeVault } from "../exchange-seal.ts";

export const accountId = "0123456789abcdef";
export const otherAccountId = "fedcba9876543210";

/** For tests: a vault with a key of its own, that can be locked. */
export class TestVault implements ExchangeVault {
  readonly #key: KeyObject = createSecretKey(randomBytes(32));
  isLocked = false;

  readonly sealBytes: ExchangeVault["sealBytes"] = (place, plain) =>
    seal(this.#openKey(), place, plain);

  readonly openBytes: ExchangeVault["openBytes"] = (place, sealed) =>
    unseal(this.#openKey(), place, sealed);

  #openKey(): KeyObject {
    if (this.isLocked) throw new AppError("storage_locked", "Locked.", { retryable: true });
    return this.#key;
  }
}

/** For tests: a record with these bodies. */
export function recorded(
  line: Partial<ExchangeLine>,
  { request = "", response = "" }: { readonly request?: string; readonly response?: string } = {},
): RecordedExchange {
  const exchange = makeExchange(line, {
    response: {
      status: 200,
      phrase: "OK",
      headers: [{ name: "X-Bunq-Client-Response-Id", value: "r", redacted: null }],
      body: makeExchangeBody(response),
      signature: "verified",
      serverSignature: null,
      responseId: "r",
    },
  });
  const sent = { ...exchange.request, body: makeExchangeBody(request) };
  return { exchange: { ...exchange, request: sent }, texts: { request, response } };
}

/** For tests: a data directory whose log is opened and opened again, gone when the test finished. */
export class LogFixture {
  readonly dataDirectory = mkdtempSync(join(tmpdir(), "sandgate-exchanges-"));
  readonly vault = new TestVault();
  notices = new Notices();
  maximumBytes = 50_000_000;

  constructor() {
    onTestFinished(() => rmSync(this.dataDirectory, { recursive: true, force: true }));
  }

  /** As a newly started app would: nothing but the files is known. */
  open(): ExchangeLog {
    this.notices = new Notices();
    return new ExchangeLog({
      dataDirectory: this.dataDirectory,
      vault: this.vault,
      notices: this.notices,
      clock: { now: () => 0 },
      maximumBytes: () => this.maximumBytes,
    });
  }

  told(): readonly string[] {
    return this.notices.list().map(({ message }) => message);
  }

  get directory(): string {
    return join(this.dataDirectory, "exchanges", accountId);
  }

  files(): readonly string[] {
    return readdirSync(this.directory)
      .toSorted()
      .map((name) => join(this.directory, name));
  }

  /** The only segment there is, or the newest. */
  lastFile(): string {
    return this.files().at(-1) ?? "";
  }

  /** Changes bytes of the newest segment, as a bad disk would. */
  damage(change: (bytes: Buffer) => Uint8Array): void {
    const file = this.lastFile();
    writeFileSync(file, change(readFileSync(file)));
  }
}

export function idsOf(log: ExchangeLog, account = accountId): readonly string[] {
  return log.lines(account).map(({ id }) => id);
}
