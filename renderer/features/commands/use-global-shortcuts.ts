import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isApple } from "../../components/is-apple.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { copyUserId } from "./copy-user-id.ts";
import { isTyping, matchShortcut } from "./match-shortcut.ts";
import { pressShownControl } from "./press-shown-control.ts";
import { shortcuts, type Shortcut } from "./shortcuts.ts";

/** Listens to the shortcuts, everywhere in the window. */
export function useGlobalShortcuts(accountId: string | null): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const copyId = () => {
      if (accountId) void copyUserId(queryClient, accountId);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcuts.find(({ keys }) => matchShortcut(event, keys, isApple))?.keys;
      if (!shortcut || event.defaultPrevented) return;
      if (shortcut === "?" && event.target instanceof HTMLElement && isTyping(event.target)) return;
      event.preventDefault();
      // a key held down is one press
      if (!event.repeat) act(shortcut, accountId !== null, copyId);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [accountId, queryClient]);
}

function act(shortcut: Shortcut, hasAccount: boolean, copyId: () => void): void {
  const { layer, layerOpened, layerClosed, switcherOpen, switcherToggled } = uiStore.getState();
  const toggle = (kind: "palette" | "shortcuts" | "settings") => {
    if (layer?.kind === kind) layerClosed();
    else layerOpened({ kind });
  };
  switch (shortcut) {
    case "Mod+K":
      return toggle("palette");
    case "Mod+,":
      return toggle("settings");
    case "?":
    case "Mod+Shift+/":
      return toggle("shortcuts");
    case "Mod+E":
      return hasAccount && !layer ? switcherToggled(!switcherOpen) : undefined;
    case "Mod+Shift+U":
      return pressShownControl(shortcut) ? undefined : copyId();
    case "Mod+Enter":
    case "Mod+Shift+Enter":
      pressShownControl(shortcut);
      return undefined;
  }
}
