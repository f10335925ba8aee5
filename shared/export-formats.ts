/** What an export is made of: one exchange, several, or the account's own facts. */
export type ExportScope = "exchange" | "exchanges" | "account";

/** A form an exchange or an account can leave in. */
export interface ExportForm {
  readonly label: string;
  /** What opens it. */
  readonly opens: string;
  readonly scope: ExportScope;
  /** Whether a copy with secrets can be written; the form itself leaves no place for them otherwise. */
  readonly takesSecrets: boolean;
}

/** Every format, by the name of its writer. */
export const exportFormats = [
  "curl-bash",
  "curl-powershell",
  "curl-cmd",
  "http",
  "har",
  "opencollection",
  "bruno-environment",
  "postman-environment",
  "sdk-context",
  "sdk-context-php",
  "support-bundle",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportForms: Readonly<Record<ExportFormat, ExportForm>> = {
  "curl-bash": {
    label: "cURL for bash",
    opens: "A terminal on Linux or macOS",
    scope: "exchange",
    takesSecrets: true,
  },
  "curl-powershell": {
    label: "cURL for PowerShell",
    opens: "Windows PowerShell 5 or 7",
    scope: "exchange",
    takesSecrets: true,
  },
  "curl-cmd": {
    label: "cURL for cmd",
    opens: "The Windows command prompt",
    scope: "exchange",
    takesSecrets: true,
  },
  http: {
    label: "HTTP file",
    opens: "JetBrains, Visual Studio, VS Code",
    scope: "exchanges",
    takesSecrets: true,
  },
  har: {
    label: "HAR 1.2",
    opens: "Developer tools, HAR viewers",
    scope: "exchanges",
    takesSecrets: true,
  },
  opencollection: {
    label: "OpenCollection",
    opens: "Bruno, as one file",
    scope: "exchanges",
    takesSecrets: false,
  },
  "bruno-environment": {
    label: "Bruno environment",
    opens: "Bruno, beside a collection",
    scope: "account",
    takesSecrets: false,
  },
  "postman-environment": {
    label: "Postman environment",
    opens: "Postman, with bunq’s collection",
    scope: "account",
    takesSecrets: true,
  },
  "sdk-context": {
    label: "Python, Java and C#",
    opens: "bunq’s SDKs, as bunq.conf",
    scope: "account",
    takesSecrets: true,
  },
  "sdk-context-php": {
    label: "PHP",
    opens: "bunq’s PHP SDK, as bunq.conf",
    scope: "account",
    takesSecrets: true,
  },
  "support-bundle": {
    label: "Support bundle",
    opens: "Who helps you; never with a secret",
    scope: "account",
    takesSecrets: false,
  },
};

/** Formats that tell both sides of a call, and with bunq's answers the user's own data. */
export const formatsWithAnswers: ReadonlySet<ExportFormat> = new Set(["har", "support-bundle"]);
