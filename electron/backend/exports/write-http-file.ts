import {
  exportedRequest,
  type ExportedExchange,
  type ExportedRequest,
} from "./exported-request.ts";
import { braceNote, requestNotes } from "./export-notes.ts";
import { joinParts, type SecretValues } from "./marked-text.ts";
import { bracedVariable, variableName } from "./variable-names.ts";

const lineEnd = /[\r\n\u2028\u2029]/g;

/**
 * Editors trim a body that stands in the file, take some of its lines for comments or for the next
 * request, and replace what looks like a variable. What would suffer from that is not written.
 */
function survivesInPlace(body: string): boolean {
  return (
    body === body.trim() &&
    !body.includes("\r") &&
    // a blank line ends a body for some
    !/^\s*$/m.test(body) &&
    !/^\s*(?:#|\/\/|<|>|@|\?)/m.test(body) &&
    !body.includes("{{")
  );
}

function bodyLines(request: ExportedRequest): readonly string[] {
  if (request.body.length === 0) return [];
  // judged by the recorded text alone: what stands for a secret is a variable on purpose
  if (!survivesInPlace(joinParts(request.body, () => "secret"))) {
    return [
      "",
      "# The body cannot stand here byte for byte: line ends, spaces around it or braces would be",
      "# changed. Save it to a file and refer to it with a line like: < ./body.json",
    ];
  }
  return ["", joinParts(request.body, bracedVariable)];
}

/** The signature is over line feeds, and some editors on Windows write both. */
function lineNote(request: ExportedRequest): string | null {
  const isLong = joinParts(request.body, () => "secret").includes("\n");
  return isLong && request.isSigned
    ? "The lines of this body end in line feeds alone. An editor that sends CRLF breaks the signature."
    : null;
}

/** A body with braces is not written at all. */
function headNote(request: ExportedRequest): string | null {
  return braceNote({ ...request, body: [] });
}

/** By which another request of the file can refer to this one's answer. */
function referenceName(name: string, place: number): string {
  const words = name.replaceAll(/[^A-Za-z0-9]+/g, "_").replaceAll(/^_|_$/g, "");
  return `call_${place + 1}${words === "" ? "" : `_${words}`}`;
}

interface Place {
  readonly host: string;
  readonly place: number;
}

function requestLines(
  { exchange: { line } }: ExportedExchange,
  request: ExportedRequest,
  { host, place }: Place,
): readonly string[] {
  const address = request.origin === host ? "{{host}}" : request.origin;
  const name = (line.label ?? `${line.method} ${line.path}`).replaceAll(lineEnd, " ");
  return [
    `### ${name}`,
    `# @name ${referenceName(name, place)}`,
    ...[...requestNotes(request), headNote(request), lineNote(request)]
      .filter((note) => note !== null)
      .map((note) => `# ${note}`),
    `${request.method} ${address}${joinParts(request.target, bracedVariable)} HTTP/1.1`,
    ...request.headers.map(
      (header) => `${header.name}: ${joinParts(header.value, bracedVariable)}`,
    ),
    ...bodyLines(request),
    "",
  ];
}

/**
 * Requests for the editors that send them (JetBrains' HTTP request specification, VS Code REST
 * Client, Visual Studio). With secrets they are variables at the top; else the file names those to
 * set.
 */
export function writeHttpFile(
  exchanges: readonly ExportedExchange[],
  secrets: SecretValues,
): string {
  // Filled in as variables, so that every secret stands in one place only.
  const requests = exchanges.map((exported) => ({
    exported,
    request: exportedRequest(exported, new Map()),
  }));
  const host = requests[0]?.request.origin ?? "";
  const names = [...new Set(requests.flatMap(({ request }) => request.open))];
  const given = names.filter((name) => secrets.has(name));
  const open = names.filter((name) => !secrets.has(name));
  const lines = [
    `@host = ${host}`,
    ...given.map((name) => `@${variableName(name)} = ${secrets.get(name) ?? ""}`),
    ...(open.length > 0
      ? [
          `# Left out, to be set where your editor keeps private variables: ${open.map(variableName).join(", ")}.`,
        ]
      : []),
    "",
    ...requests.flatMap(({ exported, request }, place) =>
      requestLines(exported, request, { host, place }),
    ),
  ];
  return lines.join("\n");
}
