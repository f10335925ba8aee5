/** What a key event must say; a plain object of it is enough. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Whether a press is the shortcut, e.g. `Mod+Shift+U`. `Mod` is ⌘ on Apple's systems and Ctrl
 * elsewhere; the other one must not be held, because it makes another shortcut.
 */
export function matchShortcut(press: KeyPress, shortcut: string, apple: boolean): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  const wantsMod = parts.includes("Mod");
  const [mod, other] = apple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (mod !== wantsMod || other || press.altKey) return false;
  // `?` is Shift and another key on most layouts; the character itself already says so
  const shiftMatters = /^[A-Za-z/]$|^Enter$/.test(key);
  if (shiftMatters && press.shiftKey !== parts.includes("Shift")) return false;
  return press.key.toLowerCase() === key.toLowerCase() || isShiftedSlash(press, key);
}

/** With Shift held, `/` arrives as `?` or another character; the shortcut is still Shift and slash. */
function isShiftedSlash(press: KeyPress, key: string): boolean {
  return key === "/" && press.shiftKey && press.key === "?";
}

/** Whether keys without a modifier belong to what has the focus: text being typed. */
export function isTyping(target: {
  readonly tagName?: string;
  readonly isContentEditable?: boolean;
}) {
  return (
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName ?? "") || target.isContentEditable === true
  );
}
