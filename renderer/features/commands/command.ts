/** The groups of the palette, in the order they are listed. */
export const commandGroups = [
  "Recently used",
  "Steps",
  "Copy",
  "Accounts",
  "Places",
  "Requests",
  "Export and import",
  "User object",
  "On this screen",
  "Window",
  "bunq’s documentation",
] as const;

/** One line of the palette. `run` happens after the palette closed. */
export interface Command {
  readonly id: string;
  readonly group: (typeof commandGroups)[number];
  readonly label: string;
  readonly detail?: string | undefined;
  /** An action's id, or the keys it has from the start. */
  readonly keys?: string | undefined;
  /** Why it cannot be done now; it is listed, and does nothing. */
  readonly obstacle?: string | undefined;
  readonly run: () => void;
}
