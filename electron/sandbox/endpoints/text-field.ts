import type { JsonObject } from "../json.ts";
import { badField } from "../refusals.ts";

/** A required text of the body, or bunq's 400. */
export function textField(body: JsonObject, name: string): string {
  const value = body[name];
  if (value === undefined || value === null || value === "") throw badField(name, "is missing");
  if (typeof value !== "string") throw badField(name, "has to be a string");
  return value;
}
