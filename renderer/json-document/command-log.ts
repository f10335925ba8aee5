import type { DocumentCommand } from "./json-document.ts";

/** The commands a worker was given and has not been heard to have done. */
export class CommandLog {
  #commands: readonly DocumentCommand[] = [];
  /** How many were given before the first of them. */
  #forgotten = 0;

  add(command: DocumentCommand): void {
    this.#commands = [...this.#commands, command];
  }

  /** `applied`: how many the worker has done in all. */
  forget(applied: number): void {
    this.#commands = this.#commands.slice(Math.max(0, applied - this.#forgotten));
    this.#forgotten = Math.max(this.#forgotten, applied);
  }

  /** What a new worker, which counts from the beginning, has to do. */
  restart(): readonly DocumentCommand[] {
    this.#forgotten = 0;
    return this.#commands;
  }
}
