import { createHash } from "node:crypto";
import type { Answer } from "./answers.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text between tags and for values in double quotes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
}

/**
 * A page for a person in a browser.
 * - `content`: HTML; whoever writes it escapes what came from elsewhere.
 * - `style`: the one style sheet, which the page may use and no other.
 * - `formTargets`: where its forms may go, as in `form-action`.
 */
export interface HtmlPage {
  readonly status: number;
  readonly title: string;
  readonly content: string;
  readonly style: string;
  readonly formTargets: string;
}

/** SECURITY: no script, no frame, and forms go nowhere else; oauth-authorize.test.ts reads it. */
function policyFor({ style, formTargets }: HtmlPage): string {
  const styleHash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${formTargets}; base-uri 'none'; frame-ancestors 'none'`;
}

export function htmlPage(page: HtmlPage): Answer {
  const { status, title, content, style } = page;
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main>
<h1>${escaped(title)}</h1>
${content}
</main></body>
</html>
`;
  const headers = {
    "Content-Security-Policy": policyFor(page),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
  const contentType = "text/html; charset=utf-8";
  return { status, contentType, body: Buffer.from(html), hint: null, headers };
}
