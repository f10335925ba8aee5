import type { PathStyle } from "../../../shared/json-index/path-text.ts";

/** What each notation is called. */
export const pathStyleNames: Readonly<Record<PathStyle, string>> = {
  jsonpath: "JSONPath",
  pointer: "JSON Pointer",
  jq: "jq",
  javascript: "JavaScript",
};

export const pathStyles = ["jsonpath", "pointer", "jq", "javascript"] as const;
