import type { KeyPair } from "./key-pair.ts";

/**
 * Keeps the next key pair ready, generated in the background, so that nobody waits for one. No pair
 * is ever handed out twice; a generation that failed is not kept, the next `take` tries again.
 */
export class KeyPool {
  readonly #generate: () => Promise<KeyPair>;
  #next: Promise<KeyPair> | null = null;

  constructor(generate: () => Promise<KeyPair>) {
    this.#generate = generate;
  }

  /** Starts the next pair unless one is ready or on its way. Never throws. */
  warm(): void {
    this.#next ??= this.#start();
  }

  /** A pair of its own for the caller. Rejects when generating it failed. */
  take(): Promise<KeyPair> {
    const taken = this.#next ?? this.#start();
    this.#next = null;
    return taken;
  }

  #start(): Promise<KeyPair> {
    const pair = (async () => this.#generate())();
    pair.catch(() => {
      if (this.#next === pair) this.#next = null;
    });
    return pair;
  }
}
