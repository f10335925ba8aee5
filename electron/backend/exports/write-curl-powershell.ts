import { commandComments } from "./command-comments.ts";
import {
  exportedRequest,
  type ExportedExchange,
  type ExportedRequest,
} from "./exported-request.ts";
import type { SecretValues, TextPart } from "./marked-text.ts";
import { needsGlobOff } from "./needs-glob-off.ts";
import { environmentVariable } from "./variable-names.ts";

const plainText = /^[\x20-\x7e]*$/;

/** One literal string. ASCII only: PowerShell takes curly quotes for quotes. */
export function quotePowerShell(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A piece of a body: readable where it is plain, else in base64, which nothing on the way changes. */
function bodyPiece(part: TextPart): string {
  if (typeof part !== "string") return `$env:${environmentVariable(part.secret)}`;
  if (plainText.test(part)) return quotePowerShell(part);
  const encoded = Buffer.from(part, "utf8").toString("base64");
  return `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${encoded}'))`;
}

/** An argument of curl: single quotes, but for the one place of a variable. */
function argument(parts: readonly TextPart[]): string {
  if (parts.every((part) => typeof part === "string")) return quotePowerShell(parts.join(""));
  const pieces = parts.map((part) =>
    typeof part === "string"
      ? part.replaceAll(/[`"$]/g, "`$&")
      : `$($env:${environmentVariable(part.secret)})`,
  );
  return `"${pieces.join("")}"`;
}

function headerArgument({ name, value }: ExportedRequest["headers"][number]): string {
  const isEmpty = value.length === 0;
  return argument(isEmpty ? [`${name};`] : [`${name}: `, ...value]);
}

/** PowerShell 5 and 7 hand such an argument to a program in different ways, none of them exact. */
function isFragile({ value }: ExportedRequest["headers"][number]): boolean {
  return value.some((part) => typeof part === "string" && (/"/.test(part) || part.endsWith("\\")));
}

const fragileNote =
  "A header here holds a double quote or ends in a backslash. PowerShell 5 changes it on the way to curl.";

/**
 * One request for PowerShell 5 and 7 on Windows. The body goes through a file, because the two
 * versions pass double quotes to a program in different ways, and curl reads what is not ASCII in the
 * code page of the machine.
 */
export function writeCurlPowerShell(exported: ExportedExchange, secrets: SecretValues): string {
  const request = exportedRequest(exported, secrets);
  const hasBody = request.body.length > 0;
  const options = [
    request.method === "HEAD" ? "--head" : `--request ${request.method}`,
    ...(needsGlobOff(request) ? ["--globoff"] : []),
    `--url ${argument(request.address)}`,
    ...request.headers.map((header) => `--header ${headerArgument(header)}`),
    ...(hasBody ? ['--data-binary "@$($body.FullName)"'] : []),
  ];
  const text = request.body.map(bodyPiece).join(" + ");
  const lines = [
    ...commandComments(exported, request).map((line) => `# ${line}`),
    ...(request.headers.some(isFragile) ? [`# ${fragileNote}`] : []),
    ...(hasBody
      ? [
          "$body = New-TemporaryFile",
          `[IO.File]::WriteAllText($body.FullName, (${text}), [Text.UTF8Encoding]::new($false))`,
        ]
      : []),
    `curl.exe ${options.join(" `\n  ")}`,
    ...(hasBody ? ["Remove-Item $body.FullName"] : []),
  ];
  return `${lines.join("\n")}\n`;
}
