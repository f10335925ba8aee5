import { describe, expect, test } from "vitest";
import { sandboxArguments } from "./sandbox-arguments.ts";

describe("the command line", () => {
  test("asks for port 18400, memory and seed 1 when it says nothing", () => {
    expect(sandboxArguments([])).toEqual({
      wants: "run",
      port: 18_400,
      dataDirectory: null,
      seed: 1,
    });
  });

  test("takes port, directory and seed", () => {
    const args = ["--port", "0", "--data-dir", "here", "--seed=7"];

    expect(sandboxArguments(args)).toEqual({
      wants: "run",
      port: 0,
      dataDirectory: "here",
      seed: 7,
    });
  });

  test.each([
    { args: ["--port", "70000"], named: "--port 70000" },
    { args: ["--port", "8k"], named: "--port 8k" },
    { args: ["--port", "-1"], named: "--port" },
    { args: ["--port"], named: "--port" },
    { args: ["--seed", "x"], named: "--seed x" },
    { args: ["--data-dir", ""], named: "--data-dir" },
    { args: ["--verbose"], named: "--verbose" },
    { args: ["18400"], named: "18400" },
  ])("names the mistake in $args", ({ args, named }) => {
    const read = sandboxArguments(args);

    expect(read).toEqual({ wants: "mistake", message: expect.stringContaining(named) });
  });

  test.each(["--help", "-h"])("explains itself at %s", (flag) => {
    expect(sandboxArguments([flag])).toEqual({ wants: "help" });
  });
});
