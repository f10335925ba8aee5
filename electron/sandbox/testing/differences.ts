import { isJsonObject } from "../json.ts";
import type { Documented } from "./documented-users.ts";

/** The reference has text here; bunq sends numbers (its SDKs' recordings). */
const numbersInReality = /\.relations\[0\]\.(counter_)?user_id$/;

function leafDifference(documented: Documented, described: unknown, path: string): string[] {
  const wanted = numbersInReality.test(path) ? "number" : typeof documented;
  if (typeof described !== wanted)
    return [`${path} is ${JSON.stringify(described)}, not ${wanted}`];
  return described === "" || described === "text" ? [`${path} is not filled`] : [];
}

/** Every field that is missing, empty, of another type, or that nobody documented. */
export function differences(documented: Documented, described: unknown, path: string): string[] {
  if (Array.isArray(documented)) {
    const [element] = documented;
    if (!Array.isArray(described) || described.length === 0) return [`${path} is not filled`];
    return described.flatMap((value, at) => differences(element, value, `${path}[${at}]`));
  }
  if (typeof documented !== "object") return leafDifference(documented, described, path);
  if (!isJsonObject(described)) return [`${path} is not an object`];
  const extra = Object.keys(described).filter((field) => !(field in documented));
  return [
    ...extra.map((field) => `${path}.${field} is documented nowhere`),
    ...Object.entries(documented).flatMap(([field, shape]) =>
      field in described
        ? differences(shape, described[field], `${path}.${field}`)
        : [`${path}.${field} is missing`],
    ),
  ];
}
