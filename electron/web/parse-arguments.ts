import { parseArgs } from "node:util";

/**
 * What the person asked for.
 * - `port`: 0 is any free one.
 * - `dataDirectory`: null is the usual place.
 * - `allowedHosts`: names a tunnel or proxy reaches the shell under, in lower case.
 */
export interface WebArguments {
  readonly port: number;
  readonly dataDirectory: string | null;
  readonly openBrowser: boolean;
  readonly keyring: boolean;
  readonly allowedHosts: readonly string[];
}

export type ParsedArguments =
  | { readonly kind: "run"; readonly options: WebArguments }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "wrong"; readonly message: string };

const help = `Sandgate in a browser on this machine.

  npm run start:web -- [options]

  --port N           listen on 127.0.0.1:N; without it, on any free port
  --data-dir DIR     keep accounts and keys in DIR
  --no-open          print the link without opening a browser
  --no-keyring       keep the key in a file (0600) in the data directory, not in the keyring
  --allow-host HOST  also answer under this exact host name, e.g. of a tunnel; may be repeated
  --help             this text
`;

const options = {
  port: { type: "string" },
  "data-dir": { type: "string" },
  "no-open": { type: "boolean" },
  "no-keyring": { type: "boolean" },
  "allow-host": { type: "string", multiple: true },
  help: { type: "boolean" },
} as const;

class WrongArgument extends Error {}

/** Reads the command line. Anything it does not know is wrong, never ignored. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({ args: [...argv], options, allowPositionals: false });
    if (values.help) return { kind: "help", text: help };
    return {
      kind: "run",
      options: {
        port: values.port === undefined ? 0 : parsePort(values.port),
        dataDirectory: values["data-dir"] === undefined ? null : parseFolder(values["data-dir"]),
        openBrowser: !values["no-open"],
        keyring: !values["no-keyring"],
        allowedHosts: (values["allow-host"] ?? []).map(parseHost),
      },
    };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    // Node's sentences name the option; what follows the first one is advice for programmers.
    const [sentence = ""] = cause.message.split(/\. |\n/, 1);
    return { kind: "wrong", message: `${sentence.replace(/\.?$/, ".")} See --help.` };
  }
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new WrongArgument(`--port takes a number from 0 to 65535, not '${text}'`);
}

function parseFolder(text: string): string {
  if (text !== "") return text;
  throw new WrongArgument("--data-dir takes a folder");
}

/** A host name or IPv4 address, perhaps with a port. No wildcard, no scheme, no path. */
const authority = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

function parseHost(text: string): string {
  const host = text.toLowerCase();
  if (authority.test(host)) return host;
  throw new WrongArgument(`--allow-host takes a name such as box.example:8443, not '${text}'`);
}
