import { useQueryClient } from "@tanstack/react-query";
import { useContext, useEffect } from "react";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { isApple } from "../../components/is-apple.ts";
import { BindingsContext } from "../../components/shortcuts/bindings-context.ts";
import { actionFor } from "../../components/shortcuts/bindings.ts";
import { isSingle, isTyping, pressedKeys } from "../../components/shortcuts/pressed-keys.ts";
import { copyUserId } from "./copy-user-id.ts";
import { runAction } from "./run-action.ts";

/** Who finds by typing letters keeps them, and a field of keys keeps all of them. */
const ownKeys = "[role='tree'], [role='menu'], [role='listbox']";

/** Listens to the shortcuts, everywhere in the window. */
export function useGlobalShortcuts(accountId: string | null): void {
  const queryClient = useQueryClient();
  const changeSettings = useChangeSettings();
  const bindings = useContext(BindingsContext);
  useEffect(() => {
    const ports = {
      hasAccount: accountId !== null,
      copyUserId: () => {
        if (accountId) void copyUserId(queryClient, accountId);
      },
      toggleExchangePanel: () => {
        const collapsed = queryClient.getQueryData(settingsQuery.queryKey)?.exchangeCollapsed;
        changeSettings({ exchangeCollapsed: !(collapsed ?? false) });
      },
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const keys = pressedKeys(event, isApple);
      const action = keys === null ? null : actionFor(keys, bindings);
      // the viewers listen to this one themselves, and leave it to the browser where there is none
      if (!keys || !action || action.id === "json-find" || event.defaultPrevented) return;
      if (isSingle(keys) && belongsToFocus(event.target, keys)) return;
      event.preventDefault();
      // a key held down is one press
      if (!event.repeat) runAction(action.id, ports);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [accountId, bindings, changeSettings, queryClient]);
}

/** A letter typed in a field, or one that a list looks for. */
function belongsToFocus(target: EventTarget | null, keys: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return isTyping(target) || (keys !== "?" && target.closest(ownKeys) !== null);
}
