import type { ExportFormat } from "../../../shared/export-formats.ts";
import type { ExportedExchange } from "./exported-request.ts";

/** What a file is called, and what it holds for a browser that saves it. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
}

/** `get-user-42`: the call in characters that every file system takes. */
function callName(exported: ExportedExchange | undefined): string {
  if (exported === undefined) return "bunq-call";
  const { method, path } = exported.exchange.line;
  const words = `${method} ${path.replace(/^\/v1/, "")}`.toLowerCase();
  return words
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 80);
}

const text = "text/plain";
const json = "application/json";

/** The name a tool looks for where it looks for one, else one that says what it is. */
export function exportFile(
  format: ExportFormat,
  exchanges: readonly ExportedExchange[],
): ExportFile {
  const call = callName(exchanges[0]);
  const files: Readonly<Record<ExportFormat, ExportFile>> = {
    "curl-bash": { fileName: `${call}.sh`, mediaType: text },
    "curl-powershell": { fileName: `${call}.ps1`, mediaType: text },
    "curl-cmd": { fileName: `${call}.cmd.txt`, mediaType: text },
    http: { fileName: "bunq.http", mediaType: text },
    har: { fileName: "bunq.har", mediaType: json },
    opencollection: { fileName: "bunq.opencollection.yml", mediaType: "application/yaml" },
    "bruno-environment": { fileName: "bunq.bruno_environment.json", mediaType: json },
    "postman-environment": { fileName: "bunq.postman_environment.json", mediaType: json },
    "sdk-context": { fileName: "bunq.conf", mediaType: json },
    "sdk-context-php": { fileName: "bunq.conf", mediaType: json },
    "support-bundle": { fileName: "sandgate-support.har", mediaType: json },
  };
  return files[format];
}
