import { describe, expect, test } from "vitest";
import { readPromptLine, splitWindowsArguments } from "./testing/windows-prompt.ts";
import { makeExported, nastyBodies } from "./testing/make-exported.ts";
import { writeCurlCmd } from "./write-curl-cmd.ts";

const token = "0123456789abcdef".repeat(4);
const known = [{ name: "session token", value: token }];

function exportedWith(body: string) {
  return makeExported({
    method: "POST",
    url: "http://127.0.0.1:1/v1/x?a=%20b&c=d",
    headers: [
      ["X-Bunq-Client-Authentication", token],
      ["X-Odd", `it's "quoted" & 50^2 \\`],
    ],
    body,
    known,
  });
}

/** The arguments curl gets of what was written, and the files that were made before. */
function runAtPrompt(text: string, variables: Readonly<Record<string, string>>) {
  const files = new Map<string, string>();
  const commands = text.replaceAll("^\r\n", "^\n").split("\r\n");
  for (const command of commands) {
    const echoed = /^>>?"(?<file>[^"]+)" echo (?<line>[A-Za-z0-9+/=]+)$/.exec(command)?.groups;
    if (echoed) {
      const file = echoed["file"] ?? "";
      const before = command.startsWith(">>") ? (files.get(file) ?? "") : "";
      files.set(file, before + (echoed["line"] ?? ""));
    }
  }
  const curl = commands.find((command) => command.startsWith("curl.exe ")) ?? "";
  const decoded = Buffer.from(files.get("%TEMP%\\sandgate.b64") ?? "", "base64").toString("utf8");
  return { decoded, arguments: splitWindowsArguments(readPromptLine(curl, variables)) };
}

describe("read as the Windows prompt and the C runtime read it", () => {
  test.each(Object.entries(nastyBodies))("a body with %s reaches curl whole", (_, body) => {
    const text = writeCurlCmd(exportedWith(body), new Map());
    const run = runAtPrompt(text, { BUNQ_SESSION_TOKEN: token, PATH: "C:\\", TEMP: "C:\\t" });
    const at = run.arguments.findIndex((one) => one.startsWith("--data-"));
    const given = run.arguments[at + 1] ?? "";

    expect(run.arguments).toContain("http://127.0.0.1:1/v1/x?a=%20b&c=d");
    expect(run.arguments).toContain(`X-Bunq-Client-Authentication: ${token}`);
    expect(run.arguments).toContain(`X-Odd: it's "quoted" & 50^2 \\`);
    expect(given.startsWith("@C:\\t") ? run.decoded : given).toBe(body);
    expect(run.arguments[at]).toBe(
      given === body && body.startsWith("@") ? "--data-raw" : "--data-binary",
    );
    expect(text).not.toContain(token);
  });
});
