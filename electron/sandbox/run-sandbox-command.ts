import { isLoopback } from "./listen-address.ts";
import { policyHelp } from "./policy-help.ts";
import { sandboxArguments, sandboxHelp } from "./sandbox-arguments.ts";
import type { SandboxLogger } from "./sandbox-parts.ts";
import { startSandbox, type RunningSandbox } from "./start-sandbox.ts";

interface Output {
  write(text: string): unknown;
}

/** Writing to a terminal waits for it, so all lines of one turn of the loop are written together. */
function inBatches(output: Output): (text: string) => void {
  let waiting = "";
  return (text) => {
    if (waiting === "") {
      setImmediate(() => {
        output.write(waiting);
        waiting = "";
      });
    }
    waiting += text;
  };
}

/** A line per request, with bunq's sentence, the true reason and, under it, what was tried. */
function terminalLogger(output: Output): SandboxLogger {
  const write = inBatches(output);
  const line: SandboxLogger["info"] = (event, { details = "", ...fields } = {}) => {
    const values = Object.values(fields).filter((value) => value !== null);
    const name = event === "sandbox.answered" ? [] : [event];
    write(`${[new Date().toISOString().slice(11, 19), ...name, ...values].join(" ")}\n`);
    for (const detail of String(details).split("\n")) {
      if (detail !== "") write(`           ${detail}\n`);
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
    standard.write(sandboxHelp + policyHelp());
    return 0;
  }
  if (wanted.wants === "mistake") {
    errors.write(`${wanted.message}\n\n${sandboxHelp}`);
    return 2;
  }
  try {
    const { wants: _wants, seed, ...options } = wanted;
    const sandbox = await startSandbox({
      ...options,
      ...(seed === null ? {} : { seed }),
      logger: terminalLogger(errors),
    });
    for (const notice of sandbox.notices) errors.write(`${notice}\n`);
    const { dataDirectory, host } = wanted;
    if (!isLoopback(host)) errors.write(`${host}: other machines can read and change it all.\n`);
    const where = dataDirectory === null ? "in memory only" : `state in ${dataDirectory}`;
    standard.write(`Local bunq sandbox (${where}): ${sandbox.baseUrl}\n`);
    const { baseUrl, controlToken } = sandbox;
    if (controlToken !== null) {
      standard.write(`Control: ${baseUrl}/control with Authorization: Bearer ${controlToken}\n`);
    }
    return sandbox;
  } catch (thrown) {
    errors.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return 1;
  }
}
