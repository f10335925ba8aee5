const tickMilliseconds = 500;
/** Three seconds. Counted in ticks, because the clock goes on while a computer sleeps. */
const mostMissedTicks = 6;

/** Notices when a worker stops answering. It is asked again only after it has answered. */
export class HangWatch {
  readonly #ping: () => void;
  readonly #hung: () => void;
  #timer: ReturnType<typeof setInterval> | null = null;
  /** Ticks since the question that is not answered; -1 for none. */
  #missed = -1;

  constructor(ping: () => void, hung: () => void) {
    this.#ping = ping;
    this.#hung = hung;
  }

  get isWatching(): boolean {
    return this.#timer !== null;
  }

  begin(): void {
    this.end();
    this.#timer = setInterval(() => this.#tick(), tickMilliseconds);
  }

  /** The worker answered. */
  heard(): void {
    this.#missed = -1;
  }

  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#missed = -1;
  }

  #tick(): void {
    this.#missed += 1;
    if (this.#missed === 0) this.#ping();
    if (this.#missed < mostMissedTicks) return;
    this.end();
    this.#hung();
  }
}
