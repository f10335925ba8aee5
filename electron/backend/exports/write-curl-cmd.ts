import { commandComments } from "./command-comments.ts";
import {
  exportedRequest,
  type ExportedExchange,
  type ExportedRequest,
} from "./exported-request.ts";
import { joinParts, type SecretValues, type TextPart } from "./marked-text.ts";
import { needsGlobOff } from "./needs-glob-off.ts";
import { quoteCmd } from "./quote-cmd.ts";
import { environmentVariable } from "./variable-names.ts";

/** The prompt takes no line over 8191 characters; carets may double a body. */
const longestBody = 2000;
const encodedLine = 76;

const openBodyNote =
  "The file below holds the name of a variable where the secret stood. Put the secret there first.";

/** What stands for a variable until the quoting is done; no quoting touches its characters. */
function standIn(name: string): string {
  return `\u{e000}${environmentVariable(name)}\u{e001}`;
}

function argument(parts: readonly TextPart[]): string {
  return quoteCmd(joinParts(parts, standIn)).replaceAll(/[\u{e000}\u{e001}]/gu, "%");
}

function headerArgument({ name, value }: ExportedRequest["headers"][number]): string {
  return argument(value.length === 0 ? [`${name};`] : [`${name}: `, ...value]);
}

function isPlain(parts: readonly TextPart[]): boolean {
  const text = joinParts(parts, () => "");
  return text.length <= longestBody && /^[\x20-\x7e]*$/.test(text) && !text.includes("%");
}

interface BodyLines {
  readonly before: readonly string[];
  readonly option: string | null;
  readonly after: readonly string[];
}

/**
 * A plain body is written where it belongs. Any other goes through a file: the prompt has no way to
 * write a line end, and curl reads what is not ASCII in the code page of the machine.
 */
function bodyLines({ body }: ExportedRequest): BodyLines {
  if (body.length === 0) return { before: [], option: null, after: [] };
  if (isPlain(body)) {
    const [first] = body;
    const isName = typeof first === "string" && first.startsWith("@");
    const option = `${isName ? "--data-raw" : "--data-binary"} ${argument(body)}`;
    return { before: [], option, after: [] };
  }
  const encoded = Buffer.from(joinParts(body, standInText), "utf8").toString("base64");
  const lines = encoded.match(new RegExp(`.{1,${encodedLine}}`, "g")) ?? [];
  return {
    before: [
      ...(body.some((part) => typeof part !== "string") ? [`rem ${openBodyNote}`] : []),
      // the redirection first: a digit before it would be the number of a stream
      ...lines.map(
        (line, index) => `${index === 0 ? ">" : ">>"}"%TEMP%\\sandgate.b64" echo ${line}`,
      ),
      'certutil -f -decode "%TEMP%\\sandgate.b64" "%TEMP%\\sandgate.bin" >nul',
    ],
    option: '--data-binary "@%TEMP%\\sandgate.bin"',
    after: ['del "%TEMP%\\sandgate.b64" "%TEMP%\\sandgate.bin"'],
  };
}

/** A file is not searched for variables, so the place of a secret stays one there. */
function standInText(name: string): string {
  return `%${environmentVariable(name)}%`;
}

/** One request for the Windows command prompt. */
export function writeCurlCmd(exported: ExportedExchange, secrets: SecretValues): string {
  const request = exportedRequest(exported, secrets);
  const body = bodyLines(request);
  const options = [
    request.method === "HEAD" ? "--head" : `--request ${request.method}`,
    ...(needsGlobOff(request) ? ["--globoff"] : []),
    `--url ${argument(request.address)}`,
    ...request.headers.map((header) => `--header ${headerArgument(header)}`),
    ...(body.option === null ? [] : [body.option]),
  ];
  const lines = [
    ...commandComments(exported, request).map((line) => `rem ${line}`),
    "rem For the prompt. In a .cmd file double every percent sign of the address.",
    ...body.before,
    `curl.exe ${options.join(" ^\n  ")}`,
    ...body.after,
  ];
  return `${lines.join("\r\n").replaceAll(/\r?\n/g, "\r\n")}\r\n`;
}
