import { expect, test } from "vitest";
import type { SandboxSwitch } from "../../../shared/contract/local-sandbox.ts";
import { grouped, onAndOff, resetOf, switchLabel, typedValue, valueWords } from "./switch-words.ts";

function described(name: string, given: Partial<SandboxSwitch>): SandboxSwitch {
  const values = { kind: "number", least: 0, most: 9, unit: "seconds" } as const;
  return { name, group: "Network", values, standard: 0, value: 0, says: "", ...given };
}

const text = described("clock", {
  values: { kind: "text", form: "UTC time" },
  standard: null,
  value: null,
});

test.each([
  ["sessionTimeoutSeconds", "Session timeout"],
  ["latencyMs", "Latency"],
  ["maxBodyBytes", "Max body"],
  ["oauthCodeSeconds", "OAuth code"],
  ["requestIds", "Request IDs"],
  ["wildcard", "Wildcard"],
])("%s is read as “%s”", (name, label) => {
  expect(switchLabel(name)).toBe(label);
});

test("digits become a number; anything else is left for the sandbox to refuse", () => {
  const number = described("latencyMs", {});

  expect(typedValue(number, " 20 ")).toBe(20);
  expect(typedValue(number, "-1")).toBe("-1");
  expect(typedValue(number, "")).toBe("");
});

test("an emptied text is none", () => {
  expect(typedValue(text, "  ")).toBeNull();
  expect(typedValue(text, "none")).toBeNull();
  expect(typedValue(text, "/v1/user ")).toBe("/v1/user");
});

test("a value is told with its unit, and nothing as none", () => {
  expect(valueWords(described("a", {}), 3)).toBe("3 seconds");
  expect(valueWords(text, null)).toBe("none");
});

test("two ends make a switch that is on or off, whichever comes first", () => {
  expect(onAndOff(["yes", "no"])).toEqual({ on: "yes", off: "no" });
  expect(onAndOff(["off", "on"])).toEqual({ on: "on", off: "off" });
  expect(onAndOff(["off", "classic"])).toBeNull();
});

test("resetting changes what differs, and nothing else", () => {
  const switches = [described("a", { value: 3 }), described("b", {}), text];

  expect(resetOf([...switches, { ...text, name: "c", value: "x" }])).toEqual({
    a: 0,
    c: null,
  });
});

test("groups and their switches keep their order", () => {
  const switches = [
    described("a", { group: "Z" }),
    described("b", { group: "Y" }),
    described("c", { group: "Z" }),
  ];

  expect(grouped(switches).map(({ group, members }) => [group, members.length])).toEqual([
    ["Z", 2],
    ["Y", 1],
  ]);
});
