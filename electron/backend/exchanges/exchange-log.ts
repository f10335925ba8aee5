import type { Exchange, ExchangeLine } from "../../../shared/contract/exchange.ts";
import type { RecordedExchange } from "../bunq/record-exchange.ts";

/** Enough for a long day of clicking; older ones fall out. */
const maximumPerAccount = 500;

/** Characters of bodies kept per account, so that a few huge answers cannot fill the memory. */
const maximumCharacters = 20_000_000;

function charactersOf({ texts }: RecordedExchange): number {
  return (texts.request?.length ?? 0) + (texts.response?.length ?? 0);
}

/** The exchanges of each account, already redacted, in memory until the app closes. */
export class ExchangeLog {
  readonly #byAccount = new Map<string, RecordedExchange[]>();

  add(recorded: RecordedExchange): void {
    const { accountId } = recorded.exchange.line;
    const list = this.#byAccount.get(accountId) ?? [];
    list.push(recorded);
    let characters = list.reduce((sum, one) => sum + charactersOf(one), 0);
    while (list.length > 1 && (list.length > maximumPerAccount || characters > maximumCharacters)) {
      const dropped = list.shift();
      if (dropped) characters -= charactersOf(dropped);
    }
    this.#byAccount.set(accountId, list);
  }

  /** Newest first. */
  lines(accountId: string): readonly ExchangeLine[] {
    return (this.#byAccount.get(accountId) ?? []).map(({ exchange }) => exchange.line).toReversed();
  }

  find(accountId: string, exchangeId: string): Exchange | null {
    return this.#recorded(accountId, exchangeId)?.exchange ?? null;
  }

  /** The whole redacted text of a body; null when there is none, or no such exchange. */
  text(accountId: string, exchangeId: string, which: "request" | "response"): string | null {
    return this.#recorded(accountId, exchangeId)?.texts[which] ?? null;
  }

  /** What the kept exchanges of an account take, in bytes. */
  bytes(accountId: string): number {
    return (this.#byAccount.get(accountId) ?? []).reduce((sum, one) => sum + charactersOf(one), 0);
  }

  forget(accountId: string): void {
    this.#byAccount.delete(accountId);
  }

  forgetAll(): void {
    this.#byAccount.clear();
  }

  #recorded(accountId: string, exchangeId: string): RecordedExchange | null {
    const list = this.#byAccount.get(accountId) ?? [];
    return list.find(({ exchange }) => exchange.line.id === exchangeId) ?? null;
  }
}
