import { actions, findAction, type Action } from "./actions.ts";

/** The keys of actions that a person changed, by id; null for none. */
export type Bindings = Readonly<Record<string, string | null>>;

/** The keys of an action as they are now; null for none. */
export function keysOf(action: Action, bindings: Bindings): string | null {
  const changed = action.fixed ? undefined : bindings[action.id];
  return changed === undefined ? action.keys : changed;
}

/** The keys of what a control names: an action by id or first keys, else the keys themselves. */
export function boundKeys(name: string, bindings: Bindings): string | null {
  const action = findAction(name);
  return action ? keysOf(action, bindings) : name;
}

/** The action that keys mean in the window; those of a JSON tree are its own matter. */
export function actionFor(keys: string, bindings: Bindings): Action | null {
  const bound = actions.filter((action) => keysOf(action, bindings) === keys);
  return bound.find(({ scope }) => scope !== "tree") ?? null;
}

/** Another action that has these keys already. */
export function conflictOf(id: string, keys: string, bindings: Bindings): Action | null {
  return actions.find((other) => other.id !== id && keysOf(other, bindings) === keys) ?? null;
}

/** The bindings with one more change; one that says what holds anyway is dropped. */
export function rebound(bindings: Bindings, id: string, keys: string | null): Bindings {
  const { [id]: _former, ...others } = bindings;
  const action = actions.find((candidate) => candidate.id === id);
  return action?.keys === keys ? others : { ...others, [id]: keys };
}

/** The keys go to one action and are taken from the one that had them. */
export function moved(bindings: Bindings, id: string, keys: string): Bindings {
  const holder = conflictOf(id, keys, bindings);
  const freed = holder && !holder.fixed ? rebound(bindings, holder.id, null) : bindings;
  return rebound(freed, id, keys);
}
