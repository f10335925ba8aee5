import { isJsonObject, type JsonObject } from "../json.ts";
import { badField } from "../refusals.ts";
import type { AccountRow, Counterparty, Pointer } from "../money-rows.ts";
import type { Tables } from "../tables.ts";
import { firstAccountIdOf } from "../users/aliases.ts";
import { isIban } from "../users/iban.ts";
import { accountByIban, findAccount } from "./accounts.ts";
import { sugarDaddy, sugarDaddyEmail } from "./sugar-daddy.ts";

const longestText = 256;

function shortText(given: unknown): string {
  return typeof given === "string" && given.length <= longestText ? given.trim() : "";
}

/** Reads `counterparty_alias`; with an IBAN bunq wants the name as well. */
export function readPointer(body: JsonObject): Pointer {
  const given = body["counterparty_alias"];
  if (!isJsonObject(given)) throw badField("counterparty_alias", "has to be an object");
  const type = given["type"];
  const value = shortText(given["value"]);
  const name = shortText(given["name"]);
  if (type !== "EMAIL" && type !== "PHONE_NUMBER" && type !== "IBAN") {
    throw badField("counterparty_alias.type", "has to be EMAIL, PHONE_NUMBER or IBAN");
  }
  if (value === "") throw badField("counterparty_alias.value", "is missing");
  if (type !== "IBAN") return { type, value, name };
  const iban = value.replaceAll(" ", "").toUpperCase();
  if (!isIban(iban)) throw badField("counterparty_alias.value", "is not an IBAN");
  if (name === "") throw badField("counterparty_alias.name", "is missing");
  return { type, value: iban, name };
}

/** An account of this sandbox, somebody outside, or nobody that this sandbox knows. */
export type Found =
  | { readonly kind: "account"; readonly account: AccountRow }
  | { readonly kind: "outside"; readonly counterparty: Counterparty }
  | { readonly kind: "nobody" };

export function findCounterparty(tables: Tables, { type, value, name }: Pointer): Found {
  const isSugarDaddy = value.toLowerCase() === sugarDaddyEmail || value === sugarDaddy.iban;
  if (isSugarDaddy) return { kind: "outside", counterparty: sugarDaddy };
  if (type === "IBAN") {
    const account = accountByIban(tables, value);
    if (account !== null) return { kind: "account", account };
    return { kind: "outside", counterparty: { iban: value, name, userId: null } };
  }
  // A phone number has no case, and every e-mail address here is in lower case.
  const user = tables.users.firstBy("alias", value.toLowerCase());
  const account = user === undefined ? null : findAccount(tables, firstAccountIdOf(user));
  return account === null ? { kind: "nobody" } : { kind: "account", account };
}
