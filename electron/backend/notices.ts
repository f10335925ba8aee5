import type { StoreNotice } from "./ports.ts";

/** What the person must be told about files, until dismissed. Found when documents are opened. */
export class Notices {
  #notices: readonly StoreNotice[] = [];

  add(notices: readonly StoreNotice[]): void {
    this.#notices = [...this.#notices, ...notices];
  }

  list(): readonly StoreNotice[] {
    return this.#notices;
  }

  /** For when the files they speak of are gone. */
  forgetAll(): void {
    this.#notices = [];
  }

  dismiss(noticeId: string): void {
    this.#notices = this.#notices.filter(({ id }) => id !== noticeId);
  }
}
