import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plantedViolations, type PlantedViolation } from "./planted-violations.ts";

/*
 * The walls of the house, proven by running into them. In a copy of the sources compiler and linter
 * are content with lawful files; then each law is broken once, and they have to name every file.
 */

const root = join(import.meta.dirname, "../..");
const folders = ["shared", "electron", "renderer", "e2e"];
const configs = ["tsconfig.json", ".oxlintrc.json", "vite.config.ts", "vitest.config.ts"];
const minute = 60_000;

let copy: string;

interface Report {
  readonly status: number | null;
  readonly text: string;
}

function run(tool: string, args: readonly string[]): Report {
  const command = join(root, "node_modules/.bin", tool);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: "utf8",
    timeout: 2 * minute,
    shell: process.platform === "win32",
  });
  return { status, text: `${stdout}${stderr}` };
}

function compile(): Report {
  return run("tsc", ["-b", "--pretty", "false", "electron", "renderer"]);
}

function lint(paths: readonly string[]): Report {
  return run("oxlint", ["--type-aware", "--deny-warnings", "-f", "unix", ...paths]);
}

/** Breaks laws in the copy, and mends it again after `look`. */
function withPlanted(violations: readonly PlantedViolation[], look: () => Report): Report {
  const before = new Map<string, string | null>();
  for (const { file, source } of violations) {
    const path = join(copy, file);
    before.set(path, existsSync(path) ? readFileSync(path, "utf8") : null);
    writeFileSync(path, `${source}\n`);
  }
  const report = look();
  for (const [path, source] of before) {
    if (source === null) rmSync(path);
    else writeFileSync(path, source);
  }
  return report;
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "sandgate-walls-"));
  for (const entry of [...folders, ...configs]) {
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
}, minute);

afterAll(() => rmSync(copy, { recursive: true }), minute);

describe.each(["compiler", "lint"] as const)("the %s", (gate) => {
  const violations = plantedViolations.filter((violation) => violation.gate === gate);
  const look = (): Report =>
    gate === "compiler" ? compile() : lint(violations.map(({ file }) => file));

  test("has nothing to say while the laws are kept", { timeout: 2 * minute }, () => {
    const lawful = violations.map((violation) => ({
      ...violation,
      source: "export const used = 1;",
    }));

    const { status, text } = withPlanted(lawful, look);

    expect(status, text).toBe(0);
  });

  describe("notices that a law is broken:", () => {
    let report: Report;

    beforeAll(() => {
      report = withPlanted(violations, look);
    }, 2 * minute);

    test.each(violations)("$law", ({ file }) => {
      const words = report.text.split("\n").filter((line) => portable(line).startsWith(file));

      expect(report.status).not.toBe(0);
      expect(words, report.text).not.toHaveLength(0);
    });
  });
});

function portable(line: string): string {
  return line.replaceAll("\\", "/");
}
