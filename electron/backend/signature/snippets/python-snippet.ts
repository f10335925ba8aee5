import { bodyFile } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";
import { byLongEscape, stringLiteral, type LiteralRules } from "./string-literal.ts";

const rules: LiteralRules = {
  escaped: /[\\"]/g,
  unicode: byLongEscape,
  bare: { quote: "'", escapesBackslash: true },
};

export const pythonSnippet: SnippetWriter = {
  fileName: "sign.py",
  needs: "It needs the package cryptography: pip install cryptography.",
  comment: "#",
  write: (content, facts) => {
    const hidden = content.kind === "text" ? content.hidden : [];
    const body =
      content.kind === "text"
        ? `${stringLiteral(content.text, rules)}.encode("utf-8")`
        : content.kind === "base64"
          ? `base64.b64decode("${content.base64}")`
          : `Path("${bodyFile}").read_bytes()`;
    const filled = hidden.map(
      ({ placeholder, variable }) =>
        `body = body.replace(b"${placeholder}", os.environ["${variable}"].encode("utf-8"))\n`,
    );
    return `import base64
${hidden.length > 0 ? "import os\n" : ""}from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import load_pem_private_key

# ${facts}
body = ${body}
${filled.join("")}
private_key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
signature = private_key.sign(body, padding.PKCS1v15(), hashes.SHA256())
value = base64.b64encode(signature).decode("ascii")
print(value)
print("X-Bunq-Client-Signature: " + value)
`;
  },
};
