// Loaded into the web shell before its own code (`node --import`), so that a spec can move its time
// by a message instead of waiting two minutes for a link to expire.
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

const realNow = Date.now;
const realUptime = os.uptime;
let passedMs = 0;
let setMs = 0;

Date.now = () => realNow() + passedMs + setMs;
os.uptime = () => realUptime() + passedMs / 1000;
syncBuiltinESMExports();

process.on("message", ({ clock }) => {
  if (!clock) return;
  passedMs += clock.advanceMs ?? 0;
  setMs += clock.setMs ?? 0;
  process.send?.({ done: "clock" });
});
// The test run ended without stopping us, e.g. because it was killed.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
