import type { ExportFormat } from "../../../shared/export-formats.ts";

/** The formats as the list shows them, by what they are for. */
export const formatGroups: readonly (readonly [title: string, formats: readonly ExportFormat[]])[] =
  [
    ["Commands", ["curl-bash", "curl-powershell", "curl-cmd"]],
    [
      "Files for tools",
      ["http", "har", "opencollection", "bruno-environment", "postman-environment"],
    ],
    ["SDK context", ["sdk-context", "sdk-context-php"]],
    ["For support", ["support-bundle"]],
  ];
