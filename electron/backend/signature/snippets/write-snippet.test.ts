import { execFile, execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { snippetLanguages, type SnippetLanguage } from "../../../../shared/signature-causes.ts";
import { install, send } from "../../../sandbox/testing/sandbox-client.ts";
import { startForTest } from "../../../sandbox/testing/start-for-test.ts";
import { temporaryDirectory } from "../../../sandbox/testing/temporary-directory.ts";
import { bodyOfBytes, bodyOfRecord, type SnippetBody } from "./snippet-body.ts";
import { writeSnippet } from "./write-snippet.ts";

const run = promisify(execFile);
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" });
const apiKey = "canary-api-key-$HOME-\\1";

/** Bytes that some language could lose, and what its code is to sign. */
interface Case {
  readonly is: string;
  readonly body: SnippetBody;
  readonly bytes: Buffer;
}

function whole(is: string, content: string | Buffer): Case {
  const bytes = Buffer.from(content);
  return { is, body: bodyOfBytes(bytes), bytes };
}

const withSecret = `{"description":"€ 'x'","secret":"${apiKey}","again":"${apiKey}"}`;
const device = JSON.stringify({
  description: `it's "€" \\ $HOME 😀 é </script>`,
  secret: "unknown",
});

const cases: readonly Case[] = [
  whole("JSON for the sandbox", device),
  whole("plain JSON", '{"amount": 10}'),
  whole("no bytes", ""),
  whole(
    "everything that means something to a language",
    "@-%s %d \"'`\\ \\n \\u20ac $HOME ${HOME} $(id) #{1} {{x}} !! \u2028 <?php ?> */ \u00a0é€😀\n\ttail\\\n\n",
  ),
  whole("quotes of one sort", "it's 'quoted' \\"),
  whole("backticks only", "`id` \\n"),
  whole("CR LF", '{\r\n  "a": 1\r\n}\r\n'),
  whole("every byte there is", Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))),
  whole("a zero byte in a text", "a\0b"),
  whole("a byte order mark", "\uFEFF{}"),
  whole("many bytes that are no text", Buffer.alloc(12_000, 0xfe)),
  whole("what is too long for code", `{"long":"${"€".repeat(20_000)}"}`),
  {
    is: "a record without its secret",
    bytes: Buffer.from(withSecret),
    body: bodyOfRecord({
      text: withSecret.replaceAll(apiKey, "•••• API key"),
      redactions: ["API key"],
      bytes: Buffer.byteLength(withSecret),
      sha256: createHash("sha256").update(withSecret).digest("hex"),
    }),
  },
];

/** Both lines that code over these bytes has to print. */
function expected({ bytes }: Case): string {
  const value = sign("sha256", bytes, privateKey).toString("base64");
  return `${value}\nX-Bunq-Client-Signature: ${value}\n`;
}

function answers(command: string, ...argv: readonly string[]): boolean {
  try {
    execFileSync(command, argv, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const python = ["/usr/bin/python3", "python3"].find((one) =>
  answers(one, "-c", "import cryptography"),
);

/** How one file of each language is run; null where this machine cannot. */
const commands: Readonly<Record<SnippetLanguage, readonly string[] | null>> = {
  python: python === undefined ? null : [python],
  php: answers("php", "-r", "exit(extension_loaded('openssl') ? 0 : 1);") ? ["php"] : null,
  java: answers("java", "--version") ? ["java"] : null,
  csharp: answers("dotnet", "--version") ? ["dotnet", "run", "--project", ".", "--"] : null,
  node: ["node"],
  go: answers("go", "version") ? ["go", "run"] : null,
  shell: answers("openssl", "version") && answers("sh", "-c", ":") ? ["sh"] : null,
};

const eachPhpFile = "foreach (array_slice($argv, 1) as $file) { include $file; }";
const eachNodeFile = "for (const file of process.argv.slice(1)) await import(`./${file}`)";

/** How many files of a language are run in one launch, each for itself; the files follow. */
const inOneLaunch: Partial<Record<SnippetLanguage, readonly string[]>> = {
  python: [python ?? "", "-c", "import runpy, sys\nfor one in sys.argv[1:]: runpy.run_path(one)"],
  php: ["php", "-r", eachPhpFile, "--"],
  node: ["node", "--input-type=module", "-e", eachNodeFile],
  shell: ["sh", "-c", 'for one; do sh "$one"; done', "sh"],
};

async function runIn(directory: string, argv: readonly string[]): Promise<string> {
  const [command = "", ...rest] = argv;
  const env = { ...process.env, API_KEY: apiKey };
  const { stdout } = await run(command, rest, { cwd: directory, env });
  return stdout.replaceAll("\r\n", "\n");
}

const project = `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType>
<TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward></PropertyGroup></Project>`;

async function prepare(own: readonly Case[]): Promise<string> {
  const directory = temporaryDirectory();
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "private.pem"), pem);
  await writeFile(join(directory, "sign.csproj"), project);
  const file = own.find(({ body }) => body.content.kind === "file");
  if (file) await writeFile(join(directory, "body.bin"), file.bytes);
  return directory;
}

/** What a person does: the file under its name, and one command. */
async function runAsItStands(language: SnippetLanguage, one: Case): Promise<string> {
  const directory = await prepare([one]);
  const { code, fileName } = writeSnippet(language, one.body);
  await writeFile(join(directory, fileName), code);
  return runIn(directory, [...(commands[language] ?? []), fileName]);
}

/** All in one source, each class under a name of its own: a virtual machine takes long to start. */
async function runJava(directory: string, codes: readonly string[]): Promise<string> {
  const sources = codes.map((code, index) =>
    code.replace("public class SignBody", `class Sign${index}`),
  );
  const imports = [...new Set(sources.join("\n").match(/^import .*$/gm))];
  const calls = codes.map((_, index) => `Sign${index}.main(args);`).join(" ");
  const main = `class All { public static void main(String[] args) throws Exception { ${calls} } }`;
  const classes = sources.map((source) => source.replaceAll(/^import .*$/gm, ""));
  await writeFile(join(directory, "All.java"), [...imports, main, ...classes].join("\n"));
  return runIn(directory, ["java", "All.java"]);
}

/** All in one package, for the same reason: the linker takes long. */
async function runGo(directory: string, codes: readonly string[]): Promise<string> {
  const files = codes.map((_, index) => `s${index}.go`);
  for (const [index, code] of codes.entries()) {
    const named = code.replace("func main()", `func main${index}()`);
    const once = index === 0 ? named : named.replace(/func check[^]*?\n}\n/, "");
    await writeFile(join(directory, files[index] ?? ""), once);
  }
  const calls = codes.map((_, index) => `main${index}()`).join("; ");
  await writeFile(join(directory, "all.go"), `package main\n\nfunc main() { ${calls} }\n`);
  return runIn(directory, ["go", "run", "all.go", ...files]);
}

async function runTogether(language: SnippetLanguage, own: readonly Case[]): Promise<string> {
  const directory = await prepare(own);
  const snippets = own.map(({ body }) => writeSnippet(language, body));
  const codes = snippets.map(({ code }) => code);
  if (language === "java") return runJava(directory, codes);
  if (language === "go") return runGo(directory, codes);
  const launch = inOneLaunch[language];
  if (launch === undefined) {
    return (await Promise.all(own.map((one) => runAsItStands(language, one)))).join("");
  }
  const files = snippets.map(({ fileName }, index) => `${index}-${fileName}`);
  for (const [index, file] of files.entries()) {
    await writeFile(join(directory, file), codes[index] ?? "");
  }
  return runIn(directory, [...launch, ...files]);
}

/** Posts what was signed, and the same with a space behind it; answers what the sandbox thought. */
async function verdictsOfSandbox(signature: string): Promise<readonly unknown[]> {
  const sandbox = await startForTest({ dataDirectory: null });
  const { token } = await install(sandbox.baseUrl, publicKey);
  for (const body of [device, `${device} `]) {
    await send(sandbox.baseUrl, "/v1/device-server", { body, token, signature });
  }
  return sandbox.requests.map((request) => request.signature).slice(-2);
}

describe("code that signs", () => {
  for (const language of snippetLanguages) {
    const [first, ...others] = cases;

    test.runIf(commands[language])(
      `${language} makes our signature over every sort of body, and the sandbox takes its header (needs ${language})`,
      { timeout: 120_000 },
      async () => {
        const alone = first === undefined ? "" : await runAsItStands(language, first);
        const together = await runTogether(language, others);
        const header = /X-Bunq-Client-Signature: (\S+)/.exec(alone)?.[1] ?? "";

        expect(alone + together).toBe(cases.map(expected).join(""));
        expect(await verdictsOfSandbox(header)).toEqual(["verified", "invalid"]);
      },
    );
  }

  test.each(snippetLanguages)(
    "%s holds no secret, and says where it has to come from",
    (language) => {
      const body = cases.at(-1)?.body;
      const { code, notes, fileName } = writeSnippet(
        language,
        body ?? bodyOfBytes(Buffer.alloc(0)),
      );

      expect(code).not.toContain(apiKey);
      expect(code).not.toContain("••••");
      expect(code).toContain("API_KEY");
      expect(code).toContain("private.pem");
      expect(code).toContain(`SHA-256 ${body?.sha256}`);
      expect(notes.join("\n")).toContain("The record hides the API key");
      expect(fileName).toMatch(/^[A-Za-z]+\.[a-z]+$/);
    },
  );

  test("a record whose bytes are not here is read from a file", () => {
    const body = bodyOfRecord({ text: null, redactions: [], bytes: 3, sha256: "00" });
    const { code, notes } = writeSnippet("python", body);

    expect(code).toContain('Path("body.bin").read_bytes()');
    expect(notes.at(-1)).toBe("The record does not hold these bytes. Save it as body.bin.");
  });

  test("a placeholder never is what the body says anyway", () => {
    const text = '{"a":"<API_KEY>","secret":"•••• API key"}';
    const body = bodyOfRecord({ text, redactions: ["API key"], bytes: 1, sha256: "" });

    expect(body.content).toMatchObject({ hidden: [{ placeholder: "<<API_KEY>>" }] });
  });
});
