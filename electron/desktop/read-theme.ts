import { settingsSchema, type Settings } from "../../shared/contract/settings.ts";
import { defaultSettings } from "../../shared/default-settings.ts";
import type { Dispatch } from "../backend/dispatch.ts";

/** The theme the person chose, asked like the page asks; the default one when it cannot be read. */
export async function readTheme(dispatch: Dispatch): Promise<Settings["theme"]> {
  const envelope = await dispatch("settings.read", {});
  const settings = envelope.ok ? settingsSchema.safeParse(envelope.value).data : undefined;
  return (settings ?? defaultSettings).theme;
}
