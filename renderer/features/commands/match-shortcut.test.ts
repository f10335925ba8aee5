import { expect, test } from "vitest";
import { isTyping, matchShortcut, type KeyPress } from "./match-shortcut.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

test("Mod is Ctrl on this side and ⌘ on Apple's", () => {
  expect(matchShortcut(press("k", { ctrlKey: true }), "Mod+K", false)).toBe(true);
  expect(matchShortcut(press("k", { metaKey: true }), "Mod+K", true)).toBe(true);
  expect(matchShortcut(press("k", { ctrlKey: true }), "Mod+K", true)).toBe(false);
});

test("Shift tells two shortcuts apart", () => {
  const shifted = press("U", { ctrlKey: true, shiftKey: true });

  expect(matchShortcut(shifted, "Mod+Shift+U", false)).toBe(true);
  expect(matchShortcut(shifted, "Mod+U", false)).toBe(false);
});

test("another modifier held makes it another shortcut", () => {
  expect(matchShortcut(press("k", { ctrlKey: true, altKey: true }), "Mod+K", false)).toBe(false);
  expect(matchShortcut(press("k", { ctrlKey: true, metaKey: true }), "Mod+K", false)).toBe(false);
});

test("a key alone is not a shortcut that wants a modifier", () => {
  expect(matchShortcut(press("k"), "Mod+K", false)).toBe(false);
});

test("Enter works with and without Shift as two shortcuts", () => {
  const shifted = press("Enter", { ctrlKey: true, shiftKey: true });

  expect(matchShortcut(press("Enter", { ctrlKey: true }), "Mod+Enter", false)).toBe(true);
  expect(matchShortcut(shifted, "Mod+Enter", false)).toBe(false);
  expect(matchShortcut(shifted, "Mod+Shift+Enter", false)).toBe(true);
});

test("the question mark counts however the layout makes it", () => {
  expect(matchShortcut(press("?", { shiftKey: true }), "?", false)).toBe(true);
  expect(matchShortcut(press("?"), "?", false)).toBe(true);
});

test("Ctrl, Shift and slash count though the key then reads as a question mark", () => {
  const held = { ctrlKey: true, shiftKey: true };

  expect(matchShortcut(press("?", held), "Mod+Shift+/", false)).toBe(true);
  expect(matchShortcut(press("/", held), "Mod+Shift+/", false)).toBe(true);
  expect(matchShortcut(press("/", { ctrlKey: true }), "Mod+Shift+/", false)).toBe(false);
});

test("keys pressed in a field belong to the field", () => {
  expect(isTyping({ tagName: "INPUT" })).toBe(true);
  expect(isTyping({ tagName: "DIV", isContentEditable: true })).toBe(true);
  expect(isTyping({ tagName: "BUTTON" })).toBe(false);
});
