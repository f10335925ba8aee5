import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OperationContext } from "../../electron/backend/define-operation.ts";
import type { ExchangeLog } from "../../electron/backend/exchanges/exchange-log.ts";
import { listExchanges } from "../../electron/backend/operations/list-exchanges.ts";
import { operations, type OutputOf } from "../../shared/contract/operations.ts";
import { GrowingLog } from "./exchanges/growing-log.ts";
import { openLog } from "./exchanges/open-log.ts";
import { benchAccountId } from "./exchanges/recorded-call.ts";
import { median, rounded, timed } from "./measure.ts";

const many = 10_000;
const batches = 40;
const perBatch = 20;
const coldStarts = 7;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const directories: string[] = [];
function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "sandgate-bench-"));
  directories.push(directory);
  return directory;
}

interface AppendCosts {
  readonly first: number;
  readonly hundredth: number;
  readonly tenThousandth: number;
}

/**
 * Microseconds of an addition to a log that holds 1, 100 and 10,000. Turn by turn, so that whatever
 * the machine does meets all three; the small logs are new ones in each turn. The very first
 * addition also makes the folder and the file, and is left out: it would flatter the others.
 */
function appendCosts(directory: string): AppendCosts {
  const large = new GrowingLog(directory, many);
  const costs = Array.from({ length: batches }, () => ({
    first: new GrowingLog(newDirectory(), 1).appendCost(perBatch),
    hundredth: new GrowingLog(newDirectory(), 100).appendCost(perBatch),
    tenThousandth: large.appendCost(perBatch),
  }));
  return {
    first: median(costs.map(({ first }) => first)),
    hundredth: median(costs.map(({ hundredth }) => hundredth)),
    tenThousandth: median(costs.map(({ tenThousandth }) => tenThousandth)),
  };
}

/** `exchange.list` as the dispatcher answers it: parsed in, run, parsed out. */
async function list(exchanges: ExchangeLog, text?: string): Promise<OutputOf<"exchange.list">> {
  const { input, output } = operations["exchange.list"];
  const asked = input.parse({ accountId: benchAccountId, text });
  // The one service this body uses.
  return output.parse(await listExchanges.body(asked, { exchanges } as OperationContext));
}

/** Milliseconds until a log that knows nothing but its files has answered the first lines. */
async function firstRows(directory: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < coldStarts; turn += 1) {
    times.push(
      await timed(async () => {
        const { all, exchanges } = await list(openLog(directory));
        if (all < many || exchanges.length !== 500) throw new Error(`only ${all} are kept`);
      }),
    );
  }
  return median(times);
}

/** Milliseconds one more key costs in the filter of a list of so many. */
async function filtering(directory: string): Promise<number> {
  const log = openLog(directory);
  await list(log, "p");
  const times: number[] = [];
  for (const text of ["pa", "pay", "paym", "payment", "payment/4", "200", "nothing like it"]) {
    times.push(await timed(() => list(log, text)));
  }
  return median(times);
}

try {
  const directory = newDirectory();
  const costs = appendCosts(directory);
  const ratio = costs.tenThousandth / costs.first;
  print(
    `Adding one exchange to 1: ${costs.first.toFixed(0)} µs, to 100: ${costs.hundredth.toFixed(0)} µs, to 10,000: ${costs.tenThousandth.toFixed(0)} µs; ratio ${ratio.toFixed(2)}`,
  );
  const rows = await firstRows(directory);
  const kept = (openLog(directory).bytes(benchAccountId) / 1_000_000).toFixed(0);
  print(`First 500 lines of 10,000 (${kept} MB) from a cold start: ${rows.toFixed(0)} ms`);
  const filtered = await filtering(directory);
  print(`One more key in the filter over 10,000 lines: ${filtered.toFixed(1)} ms`);
  const figures = {
    appendRatio10000: rounded(ratio),
    appendRatio100: rounded(costs.hundredth / costs.first),
    appendMicroseconds: Math.round(costs.tenThousandth),
    list10000FirstRowsMs: Math.round(rows),
    filter10000Ms: rounded(filtered),
  };
  print(JSON.stringify({ bench: "exchanges", figures }));
} finally {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
}
