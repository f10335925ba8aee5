import type { Exchange, ExchangeLine } from "../../../shared/contract/exchange.ts";

/** Enough for a long day of clicking; older ones fall out. */
const maximumPerAccount = 500;

/** Characters of bodies kept per account, so that a few huge answers cannot fill the memory. */
const maximumCharacters = 20_000_000;

function charactersOf(exchange: Exchange): number {
  const request = exchange.request.body.text?.length ?? 0;
  return request + (exchange.response?.body.text?.length ?? 0);
}

/** The exchanges of each account, already redacted, in memory until the app closes. */
export class ExchangeLog {
  readonly #byAccount = new Map<string, Exchange[]>();

  add(exchange: Exchange): void {
    const list = this.#byAccount.get(exchange.line.accountId) ?? [];
    list.push(exchange);
    let characters = list.reduce((sum, one) => sum + charactersOf(one), 0);
    while (list.length > 1 && (list.length > maximumPerAccount || characters > maximumCharacters)) {
      const dropped = list.shift();
      if (dropped) characters -= charactersOf(dropped);
    }
    this.#byAccount.set(exchange.line.accountId, list);
  }

  /** Newest first. */
  lines(accountId: string): readonly ExchangeLine[] {
    return (this.#byAccount.get(accountId) ?? []).map(({ line }) => line).toReversed();
  }

  find(accountId: string, exchangeId: string): Exchange | null {
    const list = this.#byAccount.get(accountId) ?? [];
    return list.find(({ line }) => line.id === exchangeId) ?? null;
  }

  forget(accountId: string): void {
    this.#byAccount.delete(accountId);
  }

  forgetAll(): void {
    this.#byAccount.clear();
  }
}
