import { runSandboxCommand } from "./run-sandbox-command.ts";

const outcome = await runSandboxCommand(process.argv.slice(2), process.stdout, process.stderr);
if (typeof outcome === "number") process.exitCode = outcome;
else {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void outcome.close());
  }
}
