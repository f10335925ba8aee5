/** Every shortcut there is, as the list shows it. */
export const shortcuts = [
  { keys: "Mod+K", what: "Open the commands" },
  { keys: "Mod+Enter", what: "Run the step’s action" },
  { keys: "Mod+Shift+Enter", what: "Run all remaining steps" },
  { keys: "Mod+Shift+U", what: "Copy the user ID" },
  { keys: "Mod+E", what: "Switch account" },
  { keys: "Mod+,", what: "Open the settings" },
  { keys: "Mod+Shift+/", what: "Show this list" },
  { keys: "?", what: "Show this list, outside of fields" },
] as const;

export type Shortcut = (typeof shortcuts)[number]["keys"];
