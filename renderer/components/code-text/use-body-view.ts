import { useQuery } from "@tanstack/react-query";
import type { Settings } from "../../../shared/contract/settings.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";

type BodyView = Settings["bodyView"];

/** How bodies are laid out, remembered for every one of them. */
export function useBodyView(): readonly [view: BodyView, change: (view: BodyView) => void] {
  const { data: settings } = useQuery(settingsQuery);
  const change = useOperation("settings.change");
  // the choice shows at once, not after the settings were written
  const chosen = change.isPending ? change.variables.bodyView : undefined;
  const view = chosen ?? settings?.bodyView ?? "pretty";
  return [view, (bodyView) => change.mutate({ bodyView })];
}
