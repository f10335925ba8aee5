import { createHash } from "node:crypto";

const style =
  ":root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}main{max-width:32rem;margin:4rem auto;padding:0 1rem}";
const styleHash = createHash("sha256").update(style).digest("base64");

/** Fixed words alone: nothing of what the browser brought stands on a page. */
const words = {
  code: ["Access was granted", "Sandgate has the answer. You can close this tab."],
  refusal: ["Access was not granted", "Sandgate says what comes next. You can close this tab."],
  notUsed: [
    "This was not used",
    "Sandgate did not expect it and says why. You can close this tab.",
  ],
} as const;

/** What a tab shows once it has come back: no script, no link, nothing of its own address. */
export function redirectedPage(kind: keyof typeof words): string {
  const [title, sentence] = words[kind];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${sentence}</p></main></body>
</html>
`;
}

/** SECURITY: the address of this page holds the code, so it may load and tell nothing; redirect-listener.test.ts. */
export const redirectedHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
  connection: "close",
};
