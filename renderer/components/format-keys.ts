const appleNames: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↵",
};
const otherNames: Readonly<Record<string, string>> = { Mod: "Ctrl", Shift: "⇧", Enter: "↵" };

/** `Mod+Shift+U` as people of a platform write it: `⌘⇧U` or `Ctrl ⇧ U`. */
export function formatKeys(keys: string, apple: boolean): string {
  const names = apple ? appleNames : otherNames;
  return keys
    .split("+")
    .map((key) => names[key] ?? key)
    .join(apple ? "" : " ");
}
