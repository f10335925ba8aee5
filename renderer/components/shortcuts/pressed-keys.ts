/** What a key event must say; a plain object of it is enough. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Where a layout writes a character by it, Windows reports Ctrl and Alt as well. */
  readonly getModifierState?: (name: string) => boolean;
}

const named = /^(?:Enter|Escape|Tab|Backspace|Delete|Home|End|Page(?:Up|Down)|Arrow\w+|F\d{1,2})$/;

/** What layouts write on the keys of these places without Shift; elsewhere the place counts. */
const byCode: Readonly<Record<string, string>> = {
  Slash: "/",
  Period: ".",
  Comma: ",",
  Semicolon: ";",
  Quote: "'",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  Minus: "-",
  Equal: "=",
  Backquote: "`",
  Space: "Space",
};
const unshifted: ReadonlySet<string> = new Set(Object.values(byCode));

/**
 * A press in the spelling shortcuts are kept in: `Mod+Alt+Shift+K`. `Mod` is ⌘ on Apple's systems
 * and Ctrl elsewhere. Null for a modifier alone, for keys that write another character by AltGr,
 * and where the other one of Ctrl and ⌘ is held, because that makes another shortcut.
 */
export function pressedKeys(press: KeyPress, apple: boolean): string | null {
  const [mod, other] = apple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (other || (press.getModifierState?.("AltGraph") ?? false)) return null;
  // the character itself already says how the layout makes it
  if (press.key === "?" && !mod && !press.altKey) return "?";
  const key = keyName(press);
  if (key === null) return null;
  return [mod && "Mod", press.altKey && "Alt", press.shiftKey && "Shift", key]
    .filter((part) => part !== false)
    .join("+");
}

/** By what is written on the key; by its place where Shift, ⌥ or another script wrote otherwise. */
function keyName({ key, code }: KeyPress): string | null {
  if (named.test(key)) return key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^\d$/.test(key) || (key !== " " && unshifted.has(key))) return key;
  // Shift and slash, on whatever key a layout has it
  if (key === "?") return "/";
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return place?.[1] ?? place?.[2] ?? byCode[code] ?? null;
}

/** Whether these keys write something, so that a field must keep them. */
export function isSingle(keys: string): boolean {
  return !/^(?:Mod|Alt)\+/.test(keys) && !/(?:^|\+)F\d+$/.test(keys);
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
