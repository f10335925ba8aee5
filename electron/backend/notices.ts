import type { StoreNotice } from "./ports.ts";

/** What the person must be told about files, until dismissed. */
export class Notices {
  #notices: readonly StoreNotice[] = [];

  /** One with the id of another takes its place: it says more of the same. */
  add(notices: readonly StoreNotice[]): void {
    const ids = new Set(notices.map(({ id }) => id));
    this.#notices = [...this.#notices.filter(({ id }) => !ids.has(id)), ...notices];
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
