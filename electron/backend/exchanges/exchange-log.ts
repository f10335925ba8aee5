import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Exchange, ExchangeLine } from "../../../shared/contract/exchange.ts";
import type { RecordedExchange } from "../bunq/record-exchange.ts";
import type { Notices } from "../notices.ts";
import type { Clock } from "../ports.ts";
import { storageFailure } from "../storage/storage-failure.ts";
import { AccountExchanges } from "./account-exchanges.ts";
import type { ExchangeVault } from "./exchange-seal.ts";
import { listSegments, namesIn, removeSegment, segmentsBeyond } from "./segment-files.ts";
import { notRemoved, type Trouble } from "./storing-trouble.ts";

export interface ExchangeLogOptions {
  /** The data directory; exchanges are kept in `exchanges` in it, a directory for each account. */
  readonly dataDirectory: string;
  readonly vault: ExchangeVault;
  readonly notices: Pick<Notices, "add">;
  readonly clock: Clock;
  /** What the exchanges of one account may take, in bytes; asked at every addition. */
  readonly maximumBytes: () => number;
}

/** The exchanges of each account, redacted when they were recorded, on disk until they are too many. */
export class ExchangeLog {
  readonly #options: ExchangeLogOptions;
  readonly #directory: string;
  readonly #byAccount = new Map<string, AccountExchanges>();

  constructor(options: ExchangeLogOptions) {
    this.#options = options;
    this.#directory = join(options.dataDirectory, "exchanges");
  }

  /** Never throws: what the disk refuses is kept in memory, and a notice says so. */
  add(recorded: RecordedExchange): void {
    const { accountId } = recorded.exchange.line;
    this.#of(accountId).add(recorded, this.#options.maximumBytes());
  }

  /** Newest first. Needs no open vault. */
  lines(accountId: string): readonly ExchangeLine[] {
    return this.#of(accountId).lines();
  }

  /**
   * Null when it is no longer kept. Throws `storage_locked` while the vault is locked,
   * `storage_failed` when what was kept is damaged.
   */
  find(accountId: string, exchangeId: string): Exchange | null {
    return this.#of(accountId).read(exchangeId)?.exchange ?? null;
  }

  /** The kept redacted text of a body, null when there is none; throws like `find`. */
  text(accountId: string, exchangeId: string, which: "request" | "response"): string | null {
    return this.#of(accountId).read(exchangeId)?.texts[which] ?? null;
  }

  /** What the kept exchanges of an account take, in bytes. */
  bytes(accountId: string): number {
    return this.#of(accountId).bytes;
  }

  /** Lets the oldest go, of every account, where less may be kept than before. */
  shrink(): void {
    const maximumBytes = this.#options.maximumBytes();
    for (const exchanges of this.#byAccount.values()) exchanges.shrink(maximumBytes);
    // Which bytes belong to which exchange does not matter for those that nobody has looked at.
    for (const name of namesIn(this.#directory)) {
      if (this.#byAccount.has(name)) continue;
      this.#shrinkUnopened(join(this.#directory, name), maximumBytes);
    }
  }

  /** Answers how many there were. Throws `storage_failed` when files of them are still there. */
  forget(accountId: string): number {
    const { count } = this.#of(accountId);
    this.#byAccount.delete(accountId);
    this.#remove(join(this.#directory, accountId));
    return count;
  }

  /** Throws `storage_failed` when files are still there. */
  forgetAll(): void {
    this.#byAccount.clear();
    this.#remove(this.#directory);
  }

  #shrinkUnopened(directory: string, maximumBytes: number): void {
    try {
      const gone = segmentsBeyond(listSegments(directory), maximumBytes);
      for (const { path } of gone) removeSegment(path);
    } catch (error) {
      this.#tell(notRemoved(directory, error));
    }
  }

  #tell(trouble: Trouble): void {
    const { clock, notices } = this.#options;
    notices.add([{ ...trouble, at: clock.now() }]);
  }

  #remove(directory: string): void {
    try {
      rmSync(directory, { recursive: true, force: true });
    } catch (cause) {
      throw storageFailure(directory, cause);
    }
  }

  #of(accountId: string): AccountExchanges {
    const known = this.#byAccount.get(accountId);
    if (known) return known;
    const { maximumBytes, vault } = this.#options;
    const opened = new AccountExchanges({
      accountId,
      directory: join(this.#directory, accountId),
      vault,
      tell: (trouble) => this.#tell(trouble),
    });
    // It may have been made smaller by hand, in settings.json.
    opened.shrink(maximumBytes());
    this.#byAccount.set(accountId, opened);
    return opened;
  }
}
