// Loaded into the web shell before its own code (`node --import`), so that a spec can move its time
// by a message instead of waiting two minutes for a link to expire.
const realNow = Date.now;
let ahead = 0;

Date.now = () => realNow() + ahead;

process.on("message", ({ advanceMs }) => {
  ahead += advanceMs;
  process.send?.({ aheadMs: ahead });
});
// The test run ended without stopping us, e.g. because it was killed.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
