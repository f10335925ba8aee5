import { describe, expect, test } from "vitest";
import { flagOf } from "./policy-help.ts";
import type { SwitchValues } from "./policy-switch.ts";
import { describePolicy } from "./sandbox-policy.ts";
import { sandboxArguments } from "./sandbox-arguments.ts";

/** A value that is not the default. */
function valueFor(values: SwitchValues): string | number {
  if (values.kind === "choice") return values.choices[1] ?? "";
  if (values.kind === "number") return 17;
  return { "IPv4 address": "1.2.3.4", path: "/v1", "UTC time": "2026-11-20T12:00:00Z" }[
    values.form
  ];
}

describe("the command line", () => {
  const nothingSaid = {
    wants: "run",
    port: 18_400,
    host: "127.0.0.1",
    allowOtherMachines: false,
    dataDirectory: null,
    seed: null,
    control: false,
    policy: {},
  };

  test("asks for port 18400 of this machine, memory, no seed and no control when it says nothing", () => {
    expect(sandboxArguments([])).toEqual(nothingSaid);
  });

  test("takes port, directory, seed and control", () => {
    const args = ["--port", "0", "--data-dir", "here", "--seed=7", "--control"];

    expect(sandboxArguments(args)).toEqual({
      ...nothingSaid,
      port: 0,
      dataDirectory: "here",
      seed: 7,
      control: true,
    });
  });

  test("takes every switch by its name in dashes, as numbers and words", () => {
    const args = describePolicy().flatMap(({ name, values }) => [
      `--${flagOf(name)}`,
      String(valueFor(values)),
    ]);

    const policy = Object.fromEntries(
      describePolicy().map(({ name, values }) => [name, valueFor(values)]),
    );
    expect(sandboxArguments(args)).toEqual({ ...nothingSaid, policy });
  });

  test("takes none for a switch that stands for nothing", () => {
    expect(sandboxArguments(["--clock", "none"])).toEqual({
      ...nothingSaid,
      policy: { clock: null },
    });
  });

  test.each(["127.0.0.1", "127.9.9.9", "localhost", "::1"])(
    "listens on %s when told once",
    (host) => {
      expect(sandboxArguments(["--host", host])).toEqual({ ...nothingSaid, host });
    },
  );

  test.each(["0.0.0.0", "::", "192.168.1.4", "128.0.0.1", "127.evil.example"])(
    "listens on %s only when told twice, and says what that means",
    (host) => {
      const once = sandboxArguments(["--host", host]);
      const twice = sandboxArguments(["--host", host, "--allow-other-machines"]);

      expect(once).toEqual({ wants: "mistake", message: expect.stringContaining("in the clear") });
      expect(twice).toEqual({ ...nothingSaid, host, allowOtherMachines: true });
    },
  );

  test.each([
    { args: ["--port", "70000"], named: "--port 70000" },
    { args: ["--port", "8k"], named: "--port 8k" },
    { args: ["--port", "-1"], named: "--port" },
    { args: ["--port"], named: "--port" },
    { args: ["--seed", "x"], named: "--seed x" },
    { args: ["--data-dir", ""], named: "--data-dir" },
    {
      args: ["--expired-session", "402"],
      named: "--expired-session: expiredSession takes 401 or 403.",
    },
    { args: ["--latency-ms", "1s"], named: "--latency-ms: latencyMs takes 0 to 600000" },
    { args: ["--clock", "noon"], named: "--clock" },
    { args: ["--maintenance"], named: "--maintenance" },
    { args: ["--allow-other-machines"], named: "--allow-other-machines means nothing" },
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
