import { describe, expect, test } from "vitest";
import { parseArguments } from "./parse-arguments.ts";

function wrong(...argv: string[]): string {
  const parsed = parseArguments(argv);
  if (parsed.kind !== "wrong") throw new Error(`taken as ${parsed.kind}`);
  return parsed.message;
}

describe("the command line", () => {
  test("may be empty: any port, the usual folder, and a browser", () => {
    expect(parseArguments([])).toEqual({
      kind: "run",
      options: {
        port: 0,
        dataDirectory: null,
        openBrowser: true,
        keyring: true,
        allowedHosts: [],
      },
    });
  });

  test("sets everything there is to set", () => {
    const argv = ["--port", "18500", "--data-dir=/srv/bunq", "--no-open", "--no-keyring"];

    expect(parseArguments([...argv, "--allow-host", "Box.example:8443", "--allow-host=b"])).toEqual(
      {
        kind: "run",
        options: {
          port: 18_500,
          dataDirectory: "/srv/bunq",
          openBrowser: false,
          keyring: false,
          allowedHosts: ["box.example:8443", "b"],
        },
      },
    );
  });

  test("explains itself", () => {
    const parsed = parseArguments(["--help"]);

    expect(parsed).toMatchObject({ kind: "help" });
    for (const name of ["--port", "--data-dir", "--no-open", "--no-keyring", "--allow-host"]) {
      expect(parsed).toMatchObject({ text: expect.stringContaining(name) });
    }
  });

  test("names what it does not know", () => {
    expect(wrong("--prot", "1")).toBe("Unknown option '--prot'. See --help.");
    expect(wrong("--host", "0.0.0.0")).toContain("'--host'");
    expect(wrong("18500")).toContain("'18500'");
  });

  test.each(["", "-1", "65536", "1e3", "80 ", "0x50", "port"])(
    "does not take %j as a port",
    (text) => {
      expect(wrong(`--port=${text}`)).toContain("--port takes a number from 0 to 65535");
    },
  );

  test.each([
    "*",
    "*.example",
    "http://box.example",
    "box.example/",
    "a b",
    "",
    ".example",
    "user@box",
  ])("does not take %j as a host", (text) => {
    expect(wrong(`--allow-host=${text}`)).toContain("--allow-host takes a name");
  });

  test("says which option misses its value", () => {
    expect(wrong("--port")).toContain("--port");
    expect(wrong("--data-dir", "--no-open")).toContain("--data-dir");
    expect(wrong("--data-dir=")).toContain("--data-dir takes a folder");
  });
});
