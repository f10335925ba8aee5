interface Job {
  readonly name: string | null;
  /** Does a little; true when that was the last of it. */
  readonly advance: () => boolean;
}

/** Long work in small steps, so that questions are answered in between. The newest job goes first. */
export class JobQueue {
  #jobs: readonly Job[] = [];

  get isEmpty(): boolean {
    return this.#jobs.length === 0;
  }

  /** Takes the place of an unfinished job of the same name; one without a name of none. */
  start<T>(
    name: string | null,
    steps: Generator<undefined, T>,
    { done, failed }: { done: (result: T) => void; failed: (error: unknown) => void },
  ): void {
    const advance = (): boolean => {
      try {
        const step = steps.next();
        if (step.done) done(step.value);
        return step.done === true;
      } catch (error) {
        failed(error);
        return true;
      }
    };
    this.#jobs = [
      { name, advance },
      ...this.#jobs.filter((job) => name === null || job.name !== name),
    ];
  }

  stop(name: string): void {
    this.#jobs = this.#jobs.filter((job) => job.name !== name);
  }

  /** Works for about so many milliseconds. */
  run(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    for (let job = this.#jobs[0]; job !== undefined; job = this.#jobs[0]) {
      const isDone = job.advance();
      if (isDone) this.#remove(job);
      if (performance.now() >= end) return;
    }
  }

  #remove(done: Job): void {
    this.#jobs = this.#jobs.filter((job) => job !== done);
  }
}
