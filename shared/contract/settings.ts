import { z } from "zod";

/** Choices of the person that outlive the window. Losing them is harmless. */
export const settingsSchema = z.object({
  theme: z.enum(["system", "light", "dark"]),
  /** Share of the main column the exchange takes, in percent. */
  exchangePercent: z.number().min(10).max(80),
  exchangeCollapsed: z.boolean(),
  bodyView: z.enum(["pretty", "raw"]),
  userView: z.enum(["tree", "raw"]),
  timeoutSeconds: z.number().int().min(1).max(600),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  theme: "system",
  exchangePercent: 42,
  exchangeCollapsed: false,
  bodyView: "pretty",
  userView: "tree",
  timeoutSeconds: 30,
};
