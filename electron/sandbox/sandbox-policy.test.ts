import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { policyHelp, policyTable } from "./policy-help.ts";
import {
  defaultPolicy,
  describePolicy,
  PolicyMistake,
  readPolicyChanges,
  switchNames,
  switchValueOf,
} from "./sandbox-policy.ts";

describe("the switches", () => {
  const described = describePolicy();

  test.each(described)("$name takes its own default", ({ name, standard }) => {
    expect(readPolicyChanges({ [name]: standard })).toEqual({ [name]: standard });
    expect(defaultPolicy[name]).toBe(standard);
  });

  test.each(described)("$name explains itself in one sentence of plain data", (one) => {
    expect(one.says).toMatch(/^[^\n]{20,160}\.$/);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  test.each(described)("$name means the same from text", ({ name, standard }) => {
    expect(switchValueOf(name, standard === null ? "none" : String(standard))).toBe(standard);
  });

  test("are all in the help of the command line", () => {
    const help = policyHelp();

    for (const { says } of described) expect(help).toContain(says);
  });
});

describe("changes from outside", () => {
  test.each<{ readonly given: unknown; readonly message: string }>([
    { given: { expiredSession: 402 }, message: "expiredSession takes 401 or 403." },
    { given: { badSignature: "400" }, message: "badSignature takes 400, 401 or 466." },
    { given: { latencyMs: -1 }, message: "latencyMs takes 0 to 600000 milliseconds." },
    { given: { latencyMs: 1.5 }, message: "latencyMs takes 0 to 600000 milliseconds." },
    { given: { callerAddress: "here" }, message: "callerAddress takes an IPv4 address, or none." },
    { given: { troublePath: "v1" }, message: "troublePath takes a path, or none." },
    { given: { clock: "2026-13-01T00:00:00Z" }, message: "clock takes a UTC time, or none." },
    { given: { clock: "2026-02-30T00:00:00Z" }, message: "clock takes a UTC time, or none." },
    { given: { clock: "2026-11-20 12:00" }, message: "clock takes a UTC time, or none." },
    { given: { maintenance: null }, message: "maintenance takes off or on." },
    { given: { mood: "good" }, message: 'There is no switch "mood".' },
    { given: { toString: 1 }, message: 'There is no switch "toString".' },
    { given: [], message: "Give an object of switches and their values." },
    { given: null, message: "Give an object of switches and their values." },
  ])("$given are refused: $message", ({ given, message }) => {
    expect(() => readPolicyChanges(given)).toThrow(PolicyMistake);
    expect(() => readPolicyChanges(given)).toThrow(message);
  });
});

describe("what is written about the switches", () => {
  const folder = import.meta.dirname;

  test("in the documentation is what they are", () => {
    const page = readFileSync(join(folder, "../../docs/sandbox/switches.md"), "utf8");
    const [, section = ""] = page.split("## Switches\n", 2);
    const rows = section.split("\n## ", 1)[0]?.match(/^\|.*\|$/gm) ?? [];
    const cells = rows.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()));

    expect(cells.slice(2).map((row) => row.slice(1, -1))).toEqual(policyTable());
  });

  test("in tests leaves none out", () => {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const tests = names.filter(
      (name) => name.endsWith(".test.ts") && !import.meta.filename.endsWith(name),
    );
    const sources = tests.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");

    expect(switchNames.filter((name) => !sources.includes(name))).toEqual([]);
  });
});
