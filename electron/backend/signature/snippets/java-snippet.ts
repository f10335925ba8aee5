import { bodyFile } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";
import { byUnits, stringLiteral, type LiteralRules } from "./string-literal.ts";

const rules: LiteralRules = { escaped: /[\\"]/g, unicode: byUnits };

export const javaSnippet: SnippetWriter = {
  fileName: "SignBody.java",
  needs:
    "Run it with java SignBody.java, of Java 11 or later. The key has to be PKCS#8 (BEGIN PRIVATE KEY).",
  comment: "//",
  write: (content, facts) => {
    const hidden = content.kind === "text" ? content.hidden : [];
    const filled = hidden.map(
      ({ placeholder, variable }) =>
        `\n            .replace("${placeholder}", System.getenv("${variable}"))`,
    );
    const body =
      content.kind === "text"
        ? `${stringLiteral(content.text, rules)}${filled.join("")}
            .getBytes(StandardCharsets.UTF_8)`
        : content.kind === "base64"
          ? `Base64.getDecoder().decode("${content.base64}")`
          : `Files.readAllBytes(Path.of("${bodyFile}"))`;
    return `import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

public class SignBody {
    public static void main(String[] args) throws Exception {
        // ${facts}
        byte[] body = ${body};

        String pem = Files.readString(Path.of("private.pem"))
            .replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\\\s", "");
        PrivateKey privateKey = KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));

        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(privateKey);
        signer.update(body);
        String value = Base64.getEncoder().encodeToString(signer.sign());
        System.out.println(value);
        System.out.println("X-Bunq-Client-Signature: " + value);
    }
}
`;
  },
};
