import { expect, test } from "vitest";
import type { Command } from "./command.ts";
import { filterCommands, recentFirst, withoutTwins } from "./filter-commands.ts";

function command(label: string, group: Command["group"] = "Window"): Command {
  return { id: label, group, label, run: () => undefined };
}

const commands = [
  command("Copy user ID", "Copy"),
  command("Go to user", "Steps"),
  command("Switch to “Zoë”", "Accounts"),
];

function found(typed: string): string[] {
  return filterCommands(commands, typed).flatMap(({ items }) => items.map(({ label }) => label));
}

test("nothing typed shows everything in order", () => {
  expect(found("  ")).toHaveLength(3);
});

test("the beginnings of words are enough, in any order", () => {
  expect(found("us co")).toEqual(["Copy user ID"]);
});

test("the middle of a word does not count", () => {
  expect(found("ser")).toEqual([]);
});

test("a group's name finds its commands", () => {
  expect(found("steps")).toEqual(["Go to user"]);
});

test("names are found whatever marks surround them", () => {
  expect(found("zoë")).toEqual(["Switch to “Zoë”"]);
});

test("a label is found by itself, marks and all", () => {
  expect(found("Switch to “Zoë”")).toEqual(["Switch to “Zoë”"]);
});

test("a group without a match has no heading either", () => {
  expect(filterCommands(commands, "user").map(({ value }) => value)).toEqual(["Steps", "Copy"]);
});

test("groups stand in one order, whatever order their commands came in", () => {
  const mixed = [command("Settings"), command("Copy user ID", "Copy")];

  expect(filterCommands(mixed, "").map(({ value }) => value)).toEqual(["Copy", "Window"]);
});

test("those used lately come first and stand once, the last one foremost", () => {
  const [first] = filterCommands(recentFirst(commands, ["Go to user", "gone", "Copy user ID"]), "");

  expect(first?.value).toBe("Recently used");
  expect(first?.items.map(({ label }) => label)).toEqual(["Go to user", "Copy user ID"]);
  expect(recentFirst(commands, ["Go to user"])).toHaveLength(3);
});

test("one that cannot be done now says so in its own place, though it was used lately", () => {
  const locked = [{ ...command("Log out"), obstacle: "There is no session." }];

  expect(recentFirst(locked, ["Log out"])[0]?.group).toBe("Window");
});

test("two that say the same are one", () => {
  const twins = [command("Log out"), { ...command("Log out"), id: "shown" }];

  expect(withoutTwins(twins).map(({ id }) => id)).toEqual(["Log out"]);
});
