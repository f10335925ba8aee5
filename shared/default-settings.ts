import type { Settings } from "./contract/settings.ts";

/** What every setting is before anybody chose. */
export const defaultSettings: Settings = {
  theme: "system",
  density: "comfortable",
  exchangePercent: 42,
  exchangeCollapsed: false,
  bodyView: "pretty",
  userView: "summary",
  pathStyle: "jsonpath",
  bunqLanguage: "en_US",
  bunqRegion: "en_US",
  geolocation: "0 0 0 0 000",
  userAgentSuffix: "",
  exportFormat: "curl-bash",
  snippetLanguage: "python",
  timeoutSeconds: 30,
  proxyUrl: null,
  extraCaPem: null,
  renewal: "automatic",
  exchangeRetentionMb: 50,
  shortcuts: {},
};
