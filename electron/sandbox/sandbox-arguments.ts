import { parseArgs } from "node:util";

export const sandboxHelp = `Runs the local sandbox of the bunq API on 127.0.0.1 until it is interrupted.

  npm run sandbox -- [options]

  --port N        port to listen on; 0 takes any free one (default 18400)
  --data-dir DIR  keep the state in this directory; without it, it ends with the process
  --seed N        decides names and numbers of the users (default 1)
  --help          this text
`;

/** What the command line asks for. */
export type SandboxArguments =
  | { readonly wants: "help" }
  | { readonly wants: "mistake"; readonly message: string }
  | {
      readonly wants: "run";
      readonly port: number;
      readonly dataDirectory: string | null;
      readonly seed: number;
    };

function wholeNumber(text: string, most: number): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value <= most ? value : null;
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "18400" },
      "data-dir": { type: "string" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return values;
}

/** Reads the command line; a mistake is a sentence that names the argument. */
export function sandboxArguments(args: readonly string[]): SandboxArguments {
  let values: ReturnType<typeof readOptions>;
  try {
    values = readOptions(args);
  } catch (thrown) {
    return { wants: "mistake", message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  if (values.help) return { wants: "help" };
  const port = wholeNumber(values.port, 65_535);
  const seed = wholeNumber(values.seed, 2 ** 31);
  if (port === null) {
    return { wants: "mistake", message: `--port ${values.port}: give a number from 0 to 65535.` };
  }
  if (seed === null) {
    return { wants: "mistake", message: `--seed ${values.seed}: give a whole number.` };
  }
  if (values["data-dir"] === "") return { wants: "mistake", message: "--data-dir needs a path." };
  return { wants: "run", port, seed, dataDirectory: values["data-dir"] ?? null };
}
