export const actionAreas = ["Steps", "Places", "Copy", "JSON", "Window"] as const;

/**
 * One thing a key can do.
 * - `id`: what a changed binding is kept under; never changes.
 * - `keys`: those it has until a person says otherwise, e.g. `Mod+Shift+U`; null for none.
 * - `scope`: `window` counts everywhere, `screen` where a control for it is shown; `tree` in a JSON
 *   tree that has the focus, and cannot be changed where the system means the same by it.
 */
export interface Action {
  readonly id: string;
  readonly keys: string | null;
  readonly what: string;
  readonly area: (typeof actionAreas)[number];
  readonly scope: "window" | "screen" | "tree";
  readonly fixed?: boolean;
}

type Line = readonly [id: string, keys: string | null, what: string, scope?: Action["scope"]];

const steps: readonly Line[] = [
  ["act", "Mod+Enter", "Run the step’s action, or send the request", "screen"],
  ["run-all", "Mod+Shift+Enter", "Run all remaining steps", "screen"],
  ["stop", null, "Stop the running step", "screen"],
  ["go-installation", "Mod+Alt+1", "Go to installation"],
  ["go-device", "Mod+Alt+2", "Go to device"],
  ["go-session", "Mod+Alt+3", "Go to session"],
  ["go-user", "Mod+Alt+4", "Go to user"],
  ["log-out", null, "Log out", "screen"],
];

const places: readonly Line[] = [
  ["exchanges", "Mod+Alt+C", "Exchanges"],
  ["requests", "Mod+Alt+R", "Requests"],
  ["signature", "Mod+Alt+S", "Signature microscope"],
  ["exports", "Mod+Alt+X", "Export and import"],
  ["inspector", null, "Inspect JSON"],
  ["local-sandbox", null, "Local sandbox"],
  ["storage", null, "What is stored where"],
];

const copies: readonly Line[] = [
  ["copy-user-id", "Mod+Shift+U", "Copy the user ID"],
  ["copy-response", "Mod+.", "Copy the response body shown", "screen"],
];

const json: readonly Line[] = [
  ["json-find", "Mod+F", "Search and filter", "screen"],
  ["json-expand", null, "Expand all", "screen"],
  ["json-collapse", null, "Collapse all", "screen"],
  ["json-copy-value", "Mod+C", "Copy the selected value", "tree"],
  ["json-copy-path", "Mod+Shift+C", "Copy the selected path", "tree"],
];

const window: readonly Line[] = [
  ["palette", "Mod+K", "Open the commands"],
  ["switch-account", "Mod+E", "Switch account"],
  ["exchange-panel", null, "Show or hide the exchange panel"],
  ["settings", "Mod+,", "Open the settings"],
  ["shortcuts", "?", "Show this list, outside of fields"],
  ["shortcuts-anywhere", "Mod+Shift+/", "Show this list"],
];

/** The system copies by the same keys, and people expect them to. */
const fixed: ReadonlySet<string> = new Set(["json-copy-value"]);

function inArea(area: Action["area"], lines: readonly Line[]): readonly Action[] {
  return lines.map(([id, keys, what, scope = "window"]) => ({
    id,
    keys,
    what,
    area,
    scope,
    ...(fixed.has(id) ? { fixed: true } : {}),
  }));
}

/** Every action that keys can have: what is listened to, listed, shown on controls and changed. */
export const actions: readonly Action[] = [
  ...inArea("Steps", steps),
  ...inArea("Places", places),
  ...inArea("Copy", copies),
  ...inArea("JSON", json),
  ...inArea("Window", window),
];

/** The action a control names by its id, or by the keys it has from the start. */
export function findAction(name: string): Action | undefined {
  return actions.find(({ id, keys }) => id === name || keys === name);
}
