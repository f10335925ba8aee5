import { existsSync } from "node:fs";
import { firstPaintVsBlank } from "./first-paint.ts";
import { rounded } from "./measure.ts";
import { rendererGzipKB } from "./renderer-size.ts";
import { signVsNative } from "./sign-cost.ts";
import { sixCallsVsFloor } from "./six-calls.ts";

function report(name: string, result: { ours: number; floor: number; ratio: number }): void {
  const { ours, floor, ratio } = result;
  process.stdout.write(
    `${name}: ${ratio.toFixed(2)} (ours ${ours.toFixed(1)} ms, floor ${floor.toFixed(1)} ms, medians)\n`,
  );
}

/** A file system in memory, where Linux has one: the same run without waiting for a disk. */
const memoryDirectory = "/dev/shm";

const six = await sixCallsVsFloor(40);
report("sixCallsVsFloor", six);
const inMemory = existsSync(memoryDirectory) ? await sixCallsVsFloor(40, memoryDirectory) : null;
if (inMemory) report("sixCallsVsFloor, data directory in memory", inMemory);
const sign = await signVsNative(20);
report("signVsNative", sign);
const paint = await firstPaintVsBlank(20);
report("firstPaintVsBlank", paint);
const size = await rendererGzipKB();
process.stdout.write(`rendererGzipKB: ${size.toFixed(1)}\n`);

const figures = {
  sixCallsVsFloor: rounded(six.ratio),
  signVsNative: rounded(sign.ratio),
  firstPaintVsBlank: rounded(paint.ratio),
  rendererGzipKB: rounded(size),
  ...(inMemory ? { sixCallsVsFloorInMemory: rounded(inMemory.ratio) } : {}),
};
process.stdout.write(`${JSON.stringify({ bench: "onboarding", figures })}\n`);
