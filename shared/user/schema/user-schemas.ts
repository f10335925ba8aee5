import type { UserKind } from "../../contract/user.ts";
import type { ObjectSchema } from "./field.ts";
import type { TypeOf } from "./type-of.ts";
import { userApiKey } from "./user-api-key.ts";
import { userCompany } from "./user-company.ts";
import { userPaymentServiceProvider } from "./user-payment-service-provider.ts";
import { userPerson } from "./user-person.ts";

/**
 * The four kinds of user as bunq documents them (doc.bunq.com, Session): the one source of what is
 * decoded, explained, and missed or noticed in an answer.
 */
export const userSchemas = {
  UserPerson: userPerson,
  UserCompany: userCompany,
  UserApiKey: userApiKey,
  UserPaymentServiceProvider: userPaymentServiceProvider,
} satisfies Record<UserKind, ObjectSchema>;

/** Each kind's decoded object. */
export type UserOfKind = { readonly [Kind in UserKind]: TypeOf<(typeof userSchemas)[Kind]> };

export function isUserKind(name: string | number | null | undefined): name is UserKind {
  return typeof name === "string" && Object.hasOwn(userSchemas, name);
}
