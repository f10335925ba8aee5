import { z } from "zod";
import { exportFormats } from "../export-formats.ts";

/** Choices of the person that outlive the window. Losing them is harmless. */
export const settingsSchema = z.object({
  theme: z.enum(["system", "light", "dark"]),
  /** Share of the main column the exchange takes, in percent. */
  exchangePercent: z.number().min(10).max(80),
  exchangeCollapsed: z.boolean(),
  bodyView: z.enum(["pretty", "raw"]),
  /** How the user object is looked at. */
  userView: z.enum(["summary", "tree", "pretty", "raw", "fields", "drift", "compare"]),
  /** The language that copied paths are written in. */
  pathStyle: z.enum(["jsonpath", "pointer", "jq", "javascript"]),
  /** The format that was exported last. */
  exportFormat: z.enum(exportFormats),
  timeoutSeconds: z.number().int().min(1).max(600),
  /** What happens when bunq no longer takes a session's token: renew and repeat, or ask first. */
  renewal: z.enum(["automatic", "ask"]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  theme: "system",
  exchangePercent: 42,
  exchangeCollapsed: false,
  bodyView: "pretty",
  userView: "summary",
  pathStyle: "jsonpath",
  exportFormat: "curl-bash",
  timeoutSeconds: 30,
  renewal: "automatic",
};
