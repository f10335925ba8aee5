/** The latest of something, oldest first. Bounded, so that a long run stays small. */
export class Latest<Thing> {
  readonly #limit: number;
  #things: Thing[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(thing: Thing): void {
    this.#things.push(thing);
    if (this.#things.length > this.#limit) this.#things.shift();
  }

  all(): readonly Thing[] {
    return [...this.#things];
  }
}
