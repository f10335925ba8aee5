import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExchangeLog } from "../../electron/backend/exchanges/exchange-log.ts";
import { matchLine } from "../../electron/backend/exchanges/match-line.ts";
import { listExchanges } from "../../electron/backend/operations/list-exchanges.ts";
import { exchangeLinesAtOnce } from "../../shared/contract/exchange.ts";
import { operations } from "../../shared/contract/operations.ts";
import { openLog } from "./exchanges/open-log.ts";
import { benchAccountId, recordedCall } from "./exchanges/recorded-call.ts";
import { median, rounded, timed } from "./measure.ts";

const many = 10_000;
const batches = 60;
const perBatch = 20;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const made: string[] = [];
function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "sandgate-bench-"));
  made.push(directory);
  return directory;
}

/** Adds so many exchanges to a log and answers the number of the next one. */
function fill(log: ExchangeLog, count: number): number {
  for (let id = 0; id < count; id += 1) log.add(recordedCall(id));
  return count;
}

/** A log that is filled, and goes on being added to. */
class GrowingLog {
  readonly #log: ExchangeLog;
  readonly times: number[] = [];
  #next: number;

  constructor(before: number) {
    this.#log = openLog(newDirectory());
    this.#next = fill(this.#log, before);
  }

  /** Microseconds each of the next additions takes, the record itself not counted. */
  measure(count: number): void {
    for (let turn = 0; turn < count; turn += 1) {
      const recorded = recordedCall((this.#next += 1));
      const startedAt = performance.now();
      this.#log.add(recorded);
      this.times.push((performance.now() - startedAt) * 1000);
    }
  }
}

/**
 * Microseconds of an addition to a new log, and to one that holds 100 and 10,000. Turn by turn, so
 * that whatever the machine does meets all three; a new log for each of the first ones.
 */
function appendCosts(): { first: number; hundredth: number; tenThousandth: number } {
  const first: number[] = [];
  const large = new GrowingLog(many);
  const middle: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const small = new GrowingLog(0);
    // What comes after the first few, which make the folder and the file.
    small.measure(1);
    small.times.length = 0;
    small.measure(perBatch);
    first.push(median(small.times));
    const hundred = new GrowingLog(100);
    hundred.measure(perBatch);
    middle.push(median(hundred.times));
    large.times.length = 0;
    large.measure(perBatch);
    tenThousandth.push(median(large.times));
  }
  return { first: median(first), hundredth: median(middle), tenThousandth: median(tenThousandth) };
}
const tenThousandth: number[] = [];
