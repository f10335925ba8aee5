import { useQuery } from "@tanstack/react-query";
import type { Settings } from "../../../shared/contract/settings.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";

type BodyView = Settings["bodyView"];

/** How bodies are laid out, remembered for every one of them. */
export function useBodyView(): readonly [view: BodyView, change: (view: BodyView) => void] {
  const view = useQuery(settingsQuery).data?.bodyView ?? "pretty";
  const changeSettings = useChangeSettings();
  return [view, (bodyView) => changeSettings({ bodyView })];
}
