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

  /** Puts another in the place of one, if that is still there. */
  replace(thing: Thing, by: Thing): void {
    const at = this.#things.lastIndexOf(thing);
    if (at !== -1) this.#things[at] = by;
  }

  all(): readonly Thing[] {
    return [...this.#things];
  }
}
