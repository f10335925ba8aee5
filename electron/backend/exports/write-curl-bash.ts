import { commandComments } from "./command-comments.ts";
import { needsGlobOff } from "./needs-glob-off.ts";
import {
  exportedRequest,
  type ExportedExchange,
  type ExportedRequest,
} from "./exported-request.ts";
import { joinParts, type SecretValues, type TextPart } from "./marked-text.ts";
import { quotePosix } from "./quote-posix.ts";
import { environmentVariable } from "./variable-names.ts";

/** Linux takes no argument over 128 KB; a builtin of the shell takes any. */
const longestArgument = 100_000;

/** The whole of an HTTP header: only a word that holds an open place is in double quotes. */
function headerWord(name: string, value: readonly TextPart[]): string {
  if (value.every((part) => typeof part === "string")) {
    const text = value.join("");
    // curl leaves out a header with nothing behind its colon
    return quotePosix(text === "" ? `${name};` : `${name}: ${text}`);
  }
  const [only] = value;
  if (value.length === 1 && typeof only === "object") {
    return `"${name}: $${environmentVariable(only.secret)}"`;
  }
  return quotePosix(`${name}: `) + word(value);
}

/** One word: the literal pieces quoted, the open places as variables between them. */
function word(parts: readonly TextPart[]): string {
  return joinParts(parts, (name) => `"$${environmentVariable(name)}"`, quotePosix);
}

function bodyOption({ body }: ExportedRequest): { before: string; option: string } | null {
  if (body.length === 0) return null;
  const length = body.reduce(
    (sum, part) => sum + (typeof part === "string" ? Buffer.byteLength(part) : 0),
    0,
  );
  if (length > longestArgument) {
    return { before: `printf '%s' ${word(body)} | `, option: "--data-binary @-" };
  }
  const [first] = body;
  // Behind --data-binary a text that begins with @ is the name of a file.
  const isName = typeof first === "string" && first.startsWith("@");
  return { before: "", option: `${isName ? "--data-raw" : "--data-binary"} ${word(body)}` };
}

/**
 * One request as a command for bash, zsh and sh. Everything is in single quotes but the variables
 * that stand for secrets.
 */
export function writeCurlBash(exported: ExportedExchange, secrets: SecretValues): string {
  const request = exportedRequest(exported, secrets);
  const body = bodyOption(request);
  const options = [
    request.method === "HEAD" ? "--head" : `--request ${request.method}`,
    ...(needsGlobOff(request) ? ["--globoff"] : []),
    `--url ${word(request.address)}`,
    ...request.headers.map(({ name, value }) => `--header ${headerWord(name, value)}`),
    ...(body ? [body.option] : []),
  ];
  const comments = commandComments(exported, request).map((line) => `# ${line}\n`);
  return `${comments.join("")}${body?.before ?? ""}curl ${options.join(" \\\n  ")}\n`;
}
