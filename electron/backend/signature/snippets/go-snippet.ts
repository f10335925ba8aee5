import { bodyFile, type SnippetBody } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";
import { byLongEscape, stringLiteral, type LiteralRules } from "./string-literal.ts";

const rules: LiteralRules = {
  escaped: /[\\"]/g,
  unicode: byLongEscape,
  bare: { quote: "`", escapesBackslash: false },
};

function bodyLines(content: SnippetBody["content"]): string {
  if (content.kind === "file") {
    return `body, err := os.ReadFile("${bodyFile}")\n\tcheck(err)`;
  }
  if (content.kind === "base64") {
    return `body, err := base64.StdEncoding.DecodeString("${content.base64}")\n\tcheck(err)`;
  }
  const literal = stringLiteral(content.text, rules);
  if (content.hidden.length === 0) return `body := []byte(${literal})`;
  const pairs = content.hidden.map(
    ({ placeholder, variable }) => `"${placeholder}", os.Getenv("${variable}")`,
  );
  return `body := []byte(strings.NewReplacer(${pairs.join(", ")}).Replace(${literal}))`;
}

export const goSnippet: SnippetWriter = {
  fileName: "sign.go",
  needs: "Run it with go run sign.go. The key has to be PKCS#8 (BEGIN PRIVATE KEY).",
  comment: "//",
  write: (content, facts) => {
    const isFilled = content.kind === "text" && content.hidden.length > 0;
    return `package main

import (
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"os"${isFilled ? '\n\t"strings"' : ""}
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	// ${facts}
	${bodyLines(content)}

	text, err := os.ReadFile("private.pem")
	check(err)
	block, _ := pem.Decode(text)
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	check(err)

	digest := sha256.Sum256(body)
	signature, err := rsa.SignPKCS1v15(nil, parsed.(*rsa.PrivateKey), crypto.SHA256, digest[:])
	check(err)
	value := base64.StdEncoding.EncodeToString(signature)
	fmt.Println(value)
	fmt.Println("X-Bunq-Client-Signature: " + value)
}
`;
  },
};
