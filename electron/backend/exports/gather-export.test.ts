import { expect, test } from "vitest";
import { keptSecrets } from "./gather-export.ts";

test("the private key is at hand for a client’s environment, and never for an archive of calls", () => {
  const accounts = { secret: (_: string, field: string) => `canary ${field}` };
  const namesFor = (format: "har" | "sdk-context") => [
    ...keptSecrets("0123456789abcdef", { accounts } as never, format).keys(),
  ];

  expect(namesFor("sdk-context")).toContain("private key");
  expect(namesFor("har")).toContain("session token");
  expect(namesFor("har")).not.toContain("private key");
});
