/** One line of the palette. `run` happens after the palette closed. */
export interface Command {
  readonly id: string;
  readonly group: "Steps" | "Copy" | "Accounts" | "Window" | "bunq’s documentation";
  readonly label: string;
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
}
