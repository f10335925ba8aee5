import { isJsonObject } from "./json.ts";
import { permittedIps } from "./permitted-ips.ts";
import { noRows, type SandboxState, type TableName } from "./sandbox-state.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a Record of TableName
export const tableNames = Object.keys(noRows) as readonly TableName[];

export function isTableName(name: unknown): name is TableName {
  return typeof name === "string" && Object.hasOwn(noRows, name);
}

/** Addresses were once kept as bare texts. */
function withPermittedIps(apiKey: unknown): unknown {
  if (!isJsonObject(apiKey)) return apiKey;
  const { id, permittedIps: given } = apiKey;
  if (typeof id !== "number" || !Array.isArray(given)) return apiKey;
  const texts = given.filter((entry: unknown) => typeof entry === "string");
  return texts.length === 0 ? apiKey : { ...apiKey, permittedIps: permittedIps(id, texts, 0) };
}

/** A state from an earlier version in today's form: tables that it lacks are empty. */
export function upgraded(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const apiKeys = value["apiKeys"];
  const keys = Array.isArray(apiKeys) ? apiKeys.map(withPermittedIps) : apiKeys;
  return { nextIds: {}, ...noRows, ...value, apiKeys: keys };
}

function isNextIds(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const entries = Object.entries(value);
  return entries.every(([name, id]) => isTableName(name) && Number.isSafeInteger(id));
}

/** Whether a value has the outline of a state; its rows are vouched for by the file's checksum. */
export function isSandboxState(value: unknown): value is SandboxState {
  if (!isJsonObject(value) || typeof value["seed"] !== "number") return false;
  const serverKey = value["serverKey"];
  if (serverKey !== null && typeof serverKey !== "string") return false;
  if (!isNextIds(value["nextIds"])) return false;
  return tableNames.every((name) => Array.isArray(value[name]));
}
