import { bodyFile } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";
import { byUnits, stringLiteral, type LiteralRules } from "./string-literal.ts";

const rules: LiteralRules = { escaped: /[\\"]/g, unicode: byUnits };

export const csharpSnippet: SnippetWriter = {
  fileName: "Program.cs",
  needs: "It is the one file of a console project, of .NET 6 or later.",
  comment: "//",
  write: (content, facts) => {
    const hidden = content.kind === "text" ? content.hidden : [];
    const filled = hidden.map(
      ({ placeholder, variable }) =>
        `\n    .Replace("${placeholder}", Environment.GetEnvironmentVariable("${variable}"))`,
    );
    const body =
      content.kind === "text"
        ? `Encoding.UTF8.GetBytes(${stringLiteral(content.text, rules)}${filled.join("")})`
        : content.kind === "base64"
          ? `Convert.FromBase64String("${content.base64}")`
          : `File.ReadAllBytes("${bodyFile}")`;
    return `using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

// ${facts}
byte[] body = ${body};

using RSA privateKey = RSA.Create();
privateKey.ImportFromPem(File.ReadAllText("private.pem"));
byte[] signature = privateKey.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
string value = Convert.ToBase64String(signature);
Console.WriteLine(value);
Console.WriteLine("X-Bunq-Client-Signature: " + value);
`;
  },
};
