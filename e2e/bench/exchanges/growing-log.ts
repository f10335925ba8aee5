import type { ExchangeLog } from "../../../electron/backend/exchanges/exchange-log.ts";
import { median } from "../measure.ts";
import { openLog } from "./open-log.ts";
import { recordedCall } from "./recorded-call.ts";

/** A log that holds so many exchanges, and goes on being added to. */
export class GrowingLog {
  readonly #log: ExchangeLog;
  #next = 0;

  constructor(dataDirectory: string, before: number) {
    this.#log = openLog(dataDirectory);
    while (this.#next < before) this.#log.add(recordedCall((this.#next += 1)));
  }

  /** Microseconds an addition takes, the middle of so many. Making the record is not counted. */
  appendCost(count: number): number {
    const costs: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const recorded = recordedCall((this.#next += 1));
      const startedAt = performance.now();
      this.#log.add(recorded);
      costs.push((performance.now() - startedAt) * 1000);
    }
    return median(costs);
  }
}
