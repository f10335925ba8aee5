import { parseArgs } from "node:util";
import { isLoopback, objectionTo } from "./listen-address.ts";
import { flagOf } from "./policy-help.ts";
import { PolicyMistake, readPolicyChanges, switchNames, switchValueOf } from "./sandbox-policy.ts";
import type { SandboxPolicy } from "./sandbox-policy.ts";

/** `--help` adds a line per switch of the policy. */
export const sandboxHelp = `Runs the local sandbox of the bunq API on 127.0.0.1 until it is interrupted.

  npm run sandbox -- [options]

  --port N        port to listen on; 0 takes any free one (default 18400)
  --data-dir DIR  keep the state in this directory; without it, it ends with the process
  --seed N        decides all names, ids, tokens and keys: the same calls get the same answers;
                  without it, names follow seed 1 and tokens cannot be foretold
  --control       also serve /control, where a program on this machine reads and turns the
                  switches; its token is printed at the start
  --host ADDRESS  another address to listen on; other machines may only reach it together with
  --allow-other-machines
                  they can then read and change everything, and nothing is encrypted
  --SWITCH VALUE  how bunq behaves, e.g. --expired-session 403; --help lists all switches
  --help          this text
`;

/** What the command line asks for. `seed`: null when none is given. */
export type SandboxArguments =
  | { readonly wants: "help" }
  | { readonly wants: "mistake"; readonly message: string }
  | {
      readonly wants: "run";
      readonly port: number;
      readonly host: string;
      readonly allowOtherMachines: boolean;
      readonly dataDirectory: string | null;
      readonly seed: number | null;
      readonly control: boolean;
      readonly policy: Partial<SandboxPolicy>;
    };

class WrongArgument extends Error {}

function wholeNumber(option: string, text: string, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new WrongArgument(`--${option} ${text}: give a whole number from 0 to ${most}.`);
}

const switchOptions = Object.fromEntries(
  switchNames.map((name) => [flagOf(name), { type: "string" as const }]),
);

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...switchOptions,
      port: { type: "string", default: "18400" },
      "data-dir": { type: "string" },
      seed: { type: "string" },
      control: { type: "boolean", default: false },
      host: { type: "string", default: "127.0.0.1" },
      "allow-other-machines": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return values;
}

function policyFrom(values: Readonly<Record<string, unknown>>): Partial<SandboxPolicy> {
  const given = switchNames.flatMap((name) => {
    const text = values[flagOf(name)];
    return typeof text === "string" ? [[name, switchValueOf(name, text)] as const] : [];
  });
  try {
    return readPolicyChanges(Object.fromEntries(given));
  } catch (thrown) {
    if (!(thrown instanceof PolicyMistake) || thrown.switchName === null) throw thrown;
    throw new WrongArgument(`--${flagOf(thrown.switchName)}: ${thrown.message}`, { cause: thrown });
  }
}

function toArguments(values: ReturnType<typeof readOptions>): SandboxArguments {
  const { host, control, "allow-other-machines": allowOtherMachines } = values;
  const dataDirectory = values["data-dir"] ?? null;
  if (dataDirectory === "") throw new WrongArgument("--data-dir needs a path.");
  const objection = objectionTo(host, allowOtherMachines);
  if (objection !== null) throw new WrongArgument(objection);
  if (allowOtherMachines && isLoopback(host)) {
    throw new WrongArgument(`--allow-other-machines means nothing while --host is ${host}.`);
  }
  return {
    wants: "run",
    port: wholeNumber("port", values.port, 65_535),
    host,
    allowOtherMachines,
    dataDirectory,
    seed: values.seed === undefined ? null : wholeNumber("seed", values.seed, 2 ** 31),
    control,
    policy: policyFrom(values),
  };
}

/** Reads the command line; a mistake is a sentence that names the argument. */
export function sandboxArguments(args: readonly string[]): SandboxArguments {
  try {
    const values = readOptions(args);
    return values.help ? { wants: "help" } : toArguments(values);
  } catch (thrown) {
    return { wants: "mistake", message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
