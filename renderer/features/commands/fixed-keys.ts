/** Keys a widget has as its kind has them everywhere, which nobody would look for in the settings. */
export interface FixedKeys {
  readonly area: string;
  readonly lines: readonly (readonly [keys: string, what: string])[];
}

export const fixedKeys: readonly FixedKeys[] = [
  {
    area: "In the list of exchanges",
    lines: [
      ["↑ ↓", "Show the one above or below"],
      ["Page↑ Page↓", "Move by a screen"],
      ["Home End", "Show the newest or the oldest"],
      ["Space", "Choose for comparing"],
      ["↵", "Go to its details"],
    ],
  },
  {
    area: "In a JSON tree",
    lines: [
      ["↑ ↓", "Move by a row"],
      ["→ ←", "Open or close, then go in or out"],
      ["*", "Open everything beside the row"],
      ["a–z", "Go to the next name that begins so"],
    ],
  },
  {
    area: "In tabs and menus",
    lines: [
      ["← → ↑ ↓", "Move"],
      ["Space ↵", "Choose"],
      ["Esc", "Close"],
    ],
  },
];
