import { useQuery } from "@tanstack/react-query";
import type { PathStyle } from "../../../shared/json-index/path-text.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";

/** The notation paths are copied in, remembered for every document. */
export function usePathStyle(): readonly [style: PathStyle, change: (style: PathStyle) => void] {
  const style = useQuery(settingsQuery).data?.pathStyle ?? "jsonpath";
  const changeSettings = useChangeSettings();
  return [style, (pathStyle) => changeSettings({ pathStyle })];
}
