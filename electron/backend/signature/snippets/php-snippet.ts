import { bodyFile } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";
import { stringLiteral, type LiteralRules } from "./string-literal.ts";

const rules: LiteralRules = {
  escaped: /[\\"$]/g,
  unicode: (codePoint) => `\\u{${codePoint.toString(16)}}`,
  bare: { quote: "'", escapesBackslash: true },
};

export const phpSnippet: SnippetWriter = {
  fileName: "sign.php",
  needs: "It needs the extension openssl, which comes with PHP.",
  comment: "//",
  opening: "<?php\n",
  write: (content, facts) => {
    const body =
      content.kind === "text"
        ? stringLiteral(content.text, rules)
        : content.kind === "base64"
          ? `base64_decode('${content.base64}')`
          : `file_get_contents('${bodyFile}')`;
    const hidden = content.kind === "text" ? content.hidden : [];
    const filled = hidden.map(
      ({ placeholder, variable }) =>
        `$body = str_replace('${placeholder}', getenv('${variable}'), $body);\n`,
    );
    return `// ${facts}
$body = ${body};
${filled.join("")}
$privateKey = openssl_pkey_get_private(file_get_contents('private.pem'));
if (!openssl_sign($body, $signature, $privateKey, OPENSSL_ALGO_SHA256)) {
    exit(openssl_error_string() . "\\n");
}
$value = base64_encode($signature);
echo $value, "\\n";
echo 'X-Bunq-Client-Signature: ', $value, "\\n";
`;
  },
};
