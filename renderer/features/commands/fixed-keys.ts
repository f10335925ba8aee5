/** Keys a widget has as its kind has them everywhere, which nobody would look for in the settings. */
export interface FixedKeys {
  readonly area: string;
  /** `spoken`: the keys for who hears them. */
  readonly lines: readonly (readonly [keys: string, spoken: string, what: string])[];
}

export const fixedKeys: readonly FixedKeys[] = [
  {
    area: "In the list of exchanges",
    lines: [
      ["↑ ↓", "Up and down arrow", "Show the one above or below"],
      ["Page↑ Page↓", "Page up and page down", "Move by a screen"],
      ["Home End", "Home and End", "Show the newest or the oldest"],
      ["Space", "Space", "Choose for comparing"],
      ["↵", "Enter", "Go to its details"],
    ],
  },
  {
    area: "In a JSON tree",
    lines: [
      ["↑ ↓", "Up and down arrow", "Move by a row"],
      ["→ ←", "Right and left arrow", "Open or close, then go in or out"],
      ["*", "Asterisk", "Open everything beside the row"],
      ["a–z", "Any letter", "Go to the next name that begins so"],
    ],
  },
  {
    area: "In tabs and menus",
    lines: [
      ["← → ↑ ↓", "Arrows", "Move"],
      ["Space ↵", "Space or Enter", "Choose"],
      ["Esc", "Escape", "Close"],
    ],
  },
];
