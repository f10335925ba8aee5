import { bodyFile } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";
import { byUnits, stringLiteral, type LiteralRules } from "./string-literal.ts";

const rules: LiteralRules = {
  escaped: /[\\"]/g,
  unicode: byUnits,
  bare: { quote: "'", escapesBackslash: true },
};

export const nodeSnippet: SnippetWriter = {
  fileName: "sign.mjs",
  needs: null,
  comment: "//",
  write: (content, facts) => {
    const hidden = content.kind === "text" ? content.hidden : [];
    const filled = hidden.map(
      ({ placeholder, variable }) =>
        `\n  .replaceAll("${placeholder}", () => process.env.${variable})`,
    );
    const body =
      content.kind === "text"
        ? filled.length === 0
          ? `Buffer.from(${stringLiteral(content.text, rules)}, "utf8")`
          : `Buffer.from(${stringLiteral(content.text, rules)}${filled.join("")}, "utf8")`
        : content.kind === "base64"
          ? `Buffer.from("${content.base64}", "base64")`
          : `readFileSync("${bodyFile}")`;
    return `import { sign } from "node:crypto";
import { readFileSync } from "node:fs";

// ${facts}
const body = ${body};

const privateKey = readFileSync("private.pem", "utf8");
const value = sign("sha256", body, privateKey).toString("base64");
console.log(value);
console.log("X-Bunq-Client-Signature: " + value);
`;
  },
};
