import { sandboxArguments, sandboxHelp } from "./sandbox-arguments.ts";
import type { SandboxLogger } from "./sandbox-parts.ts";
import { startSandbox, type RunningSandbox } from "./start-sandbox.ts";

interface Output {
  write(text: string): unknown;
}

/** A line per request, with bunq's sentence, the true reason and, under it, what was tried. */
function terminalLogger(output: Output): SandboxLogger {
  const line: SandboxLogger["info"] = (event, { details = "", ...fields } = {}) => {
    const values = Object.values(fields).filter((value) => value !== null);
    const name = event === "sandbox.answered" ? [] : [event];
    output.write(`${[new Date().toISOString().slice(11, 19), ...name, ...values].join(" ")}\n`);
    for (const detail of String(details).split("\n")) {
      if (detail !== "") output.write(`           ${detail}\n`);
    }
  };
  return { info: line, error: line };
}

/**
 * The sandbox as a command: answers the exit code when there is nothing to run, else the running
 * sandbox. `standard` gets the one line with the address, `errors` everything else.
 */
export async function runSandboxCommand(
  args: readonly string[],
  standard: Output,
  errors: Output,
): Promise<RunningSandbox | number> {
  const wanted = sandboxArguments(args);
  if (wanted.wants === "help") {
    standard.write(sandboxHelp);
    return 0;
  }
  if (wanted.wants === "mistake") {
    errors.write(`${wanted.message}\n\n${sandboxHelp}`);
    return 2;
  }
  try {
    const { port, dataDirectory, seed } = wanted;
    const sandbox = await startSandbox({
      port,
      dataDirectory,
      seed,
      logger: terminalLogger(errors),
    });
    for (const notice of sandbox.notices) errors.write(`${notice}\n`);
    const where = dataDirectory === null ? "in memory only" : `state in ${dataDirectory}`;
    standard.write(`Local bunq sandbox (${where}): ${sandbox.baseUrl}\n`);
    return sandbox;
  } catch (thrown) {
    errors.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return 1;
  }
}
