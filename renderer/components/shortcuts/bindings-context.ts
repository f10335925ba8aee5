import { createContext, useContext } from "react";
import { findAction } from "./actions.ts";
import { boundKeys, type Bindings } from "./bindings.ts";
import { toAriaKeys } from "../to-aria-keys.ts";

/** What the person changed, from the settings; the window provides it. */
export const BindingsContext = createContext<Bindings>({});

/** The keys that are now where code names an action by its id or its first keys; null for none. */
export function useBoundKeys(name: string | undefined): string | null {
  const bindings = useContext(BindingsContext);
  return name === undefined ? null : boundKeys(name, bindings);
}

/** What a control for an action carries: what presses it, and what tells its keys. */
export interface ActionAttributes {
  readonly "data-action"?: string;
  readonly "aria-keyshortcuts"?: string;
}

export function useActionAttributes(name: string | undefined): ActionAttributes {
  const keys = useBoundKeys(name);
  const id = name === undefined ? undefined : findAction(name)?.id;
  return {
    ...(id ? { "data-action": id } : {}),
    ...(keys === null ? {} : { "aria-keyshortcuts": toAriaKeys(keys) }),
  };
}
