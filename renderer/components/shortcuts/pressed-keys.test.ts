import { expect, test } from "vitest";
import { isSingle, isTyping, pressedKeys, type KeyPress } from "./pressed-keys.ts";

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  const modifiers = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { key, code, ...modifiers, ...held };
}

const ctrl = { ctrlKey: true };
const alt = { ctrlKey: true, altKey: true };
const shift = { ctrlKey: true, shiftKey: true };

test("Mod is Ctrl on this side and ⌘ on Apple's", () => {
  expect(pressedKeys(press("k", "KeyK", ctrl), false)).toBe("Mod+K");
  expect(pressedKeys(press("k", "KeyK", { metaKey: true }), true)).toBe("Mod+K");
  expect(pressedKeys(press("k", "KeyK", ctrl), true)).toBeNull();
});

test("the other modifier makes it another shortcut", () => {
  expect(pressedKeys(press("k", "KeyK", { ctrlKey: true, metaKey: true }), false)).toBeNull();
});

test.each([
  ["a letter counts by what is written on it", press("a", "KeyQ", ctrl), "Mod+A"],
  ["Shift tells two shortcuts apart", press("U", "KeyU", shift), "Mod+Shift+U"],
  ["a letter of another script counts by its place", press("л", "KeyK", ctrl), "Mod+K"],
  ["⌥ writes another character; the place counts", press("ç", "KeyC", alt), "Mod+Alt+C"],
  ["a dead key counts by its place", press("Dead", "KeyE", alt), "Mod+Alt+E"],
  ["a digit with Shift counts by its place", press("!", "Digit1", shift), "Mod+Shift+1"],
  ["a digit that a layout writes with Shift only", press("&", "Digit1", ctrl), "Mod+1"],
  ["a bracket counts where a layout writes ü", press("ü", "BracketLeft", ctrl), "Mod+["],
  ["plus is equal with Shift", press("+", "Equal", shift), "Mod+Shift+="],
  ["Shift and slash, though it reads as ?", press("?", "Slash", shift), "Mod+Shift+/"],
  ["Shift and slash on a layout with ? elsewhere", press("?", "Minus", shift), "Mod+Shift+/"],
  ["slash where it is Shift and 7", press("/", "Digit7", shift), "Mod+Shift+/"],
  ["Enter with Shift is another one", press("Enter", "Enter", shift), "Mod+Shift+Enter"],
  ["the question mark however the layout makes it", press("?", "Minus", { shiftKey: true }), "?"],
  ["a function key", press("F2", "F2"), "F2"],
  ["the space bar", press(" ", "Space", ctrl), "Mod+Space"],
])("%s", (_name, pressed, keys) => {
  expect(pressedKeys(pressed, false)).toBe(keys);
});

test("a modifier alone is no shortcut, nor is a character made by AltGr", () => {
  const altGr = { ...alt, getModifierState: (name: string) => name === "AltGraph" };

  expect(pressedKeys(press("Control", "ControlLeft", ctrl), false)).toBeNull();
  expect(pressedKeys(press("ć", "KeyC", altGr), false)).toBeNull();
});

test("keys that write something are told from those that do not", () => {
  expect(["?", "K", "Shift+K"].map(isSingle)).toEqual([true, true, true]);
  expect(["Mod+K", "Alt+Shift+K", "F2", "Shift+F2"].map(isSingle)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("keys pressed in a field belong to the field", () => {
  expect(isTyping({ tagName: "INPUT" })).toBe(true);
  expect(isTyping({ tagName: "DIV", isContentEditable: true })).toBe(true);
  expect(isTyping({ tagName: "BUTTON" })).toBe(false);
});
