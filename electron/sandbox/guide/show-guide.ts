import { respondText, type Answer } from "../answers.ts";
import { escaped, htmlPage } from "../html-page.ts";
import type { GuideBlock, GuideSection } from "./guide-block.ts";

const title = "A local sandbox of the bunq API";

// Colours are the browser's own names, so that both schemes are readable without choosing any.
const style =
  ":root{color-scheme:light dark;background:Canvas;color:CanvasText;font:1rem/1.55 system-ui,sans-serif}main{max-width:52rem;margin:2.5rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}p{max-width:42rem}pre,code{font:.875rem/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem 1rem;border:1px solid GrayText;border-radius:.375rem}th{text-align:left;font-weight:inherit;padding:.1rem 1.5rem .1rem 0;vertical-align:top;white-space:nowrap}td{overflow-wrap:anywhere}a{color:LinkText}nav a{margin-right:1rem}";

function anchorOf({ title: name }: GuideSection): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}

function blockInHtml(block: GuideBlock, section: GuideSection): string {
  if (block.kind === "text") return `<p>${escaped(block.text)}</p>`;
  // A block that scrolls sideways has to be reachable without a mouse.
  if (block.kind === "code") {
    const label = `Example for ${escaped(section.title)}`;
    return `<pre tabindex="0" role="region" aria-label="${label}"><code>${escaped(block.code)}</code></pre>`;
  }
  const lines = block.rows.map(
    ([name, value]) =>
      `<tr><th scope="row">${escaped(name)}</th><td><code>${escaped(value)}</code></td></tr>`,
  );
  return `<table>\n${lines.join("\n")}\n</table>`;
}

function blockInText(block: GuideBlock): string {
  if (block.kind === "text") return block.text;
  if (block.kind === "code") return block.code.replaceAll(/^(?=.)/gm, "  ");
  const width = Math.max(...block.rows.map(([name]) => name.length));
  return block.rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join("\n");
}

/** The guide for a person in a browser, in whichever colours they chose. */
export function guidePage(sections: readonly GuideSection[]): Answer {
  const links = sections.map(
    (section) => `<a href="#${anchorOf(section)}">${escaped(section.title)}</a>`,
  );
  const parts = sections.map(
    (section) =>
      `<h2 id="${anchorOf(section)}">${escaped(section.title)}</h2>\n${section.blocks.map((block) => blockInHtml(block, section)).join("\n")}`,
  );
  const content = `<nav aria-label="Sections">${links.join("\n")}</nav>\n${parts.join("\n")}`;
  return htmlPage({ status: 200, title, content, style, formTargets: "'none'" });
}

/** The guide for a terminal. */
export function guideText(sections: readonly GuideSection[]): Answer {
  const parts = sections.map(
    (section) => `${section.title}\n\n${section.blocks.map(blockInText).join("\n\n")}`,
  );
  return respondText(`${title}\n\n${parts.join("\n\n\n")}\n`);
}
