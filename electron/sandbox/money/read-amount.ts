import { isJsonObject, type JsonObject } from "../json.ts";
import { badField } from "../refusals.ts";
import { centsOf } from "../users/amount.ts";

/** An amount of the body in whole cents, above zero unless `least` says otherwise; euros only. */
export function readAmount(body: JsonObject, field: string, least = 1): number {
  const given = body[field];
  if (given === undefined || given === null) throw badField(field, "is missing");
  if (!isJsonObject(given)) throw badField(field, "has to be an object of value and currency");
  if (given["currency"] !== "EUR") throw badField(`${field}.currency`, "has to be EUR");
  const value = given["value"];
  const cents = typeof value === "string" ? centsOf(value) : null;
  if (cents === null) throw badField(`${field}.value`, 'has to be a decimal string like "12.50"');
  if (cents < least) throw badField(`${field}.value`, "is too small");
  return cents;
}
