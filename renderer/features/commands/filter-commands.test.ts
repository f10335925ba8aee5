import { expect, test } from "vitest";
import type { Command } from "./command.ts";
import { filterCommands } from "./filter-commands.ts";

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
  expect(filterCommands(commands, "user").map(({ value }) => value)).toEqual(["Copy", "Steps"]);
});
