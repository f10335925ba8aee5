import { commonFields as common } from "./common-fields.ts";
import { oauthPage, onBehalfPage } from "./doc-pages.ts";
import { defineObject, id, oneUserOf } from "./field.ts";
import type { TypeOf } from "./type-of.ts";
import { userCompany } from "./user-company.ts";
import { userPaymentServiceProvider } from "./user-payment-service-provider.ts";
import { userPerson } from "./user-person.ts";

const innerKinds = {
  UserPerson: userPerson,
  UserCompany: userCompany,
  UserPaymentServiceProvider: userPaymentServiceProvider,
};
const reduced = {
  observed: "Reduced to ID, names, avatar and session_timeout; in 2018 even without the ID.",
};

export const userApiKey = defineObject({
  name: "UserApiKey",
  meaning: "Access that one user granted to another, by OAuth or a provision. Has no status.",
  docs: onBehalfPage,
  fields: {
    id: id("The ID for addresses of this session; those of the two users behind it fail there.", {
      docs: oauthPage,
    }),
    created: common.created,
    updated: common.updated,
    requested_by_user: oneUserOf(
      innerKinds,
      "Who asked for access: the partner or the owner of the app. Its auto-logout time counts.",
      reduced,
    ),
    granted_by_user: oneUserOf(
      innerKinds,
      "Who granted access: the customer whose accounts this session reaches.",
      reduced,
    ),
  },
});
export type UserApiKey = TypeOf<typeof userApiKey>;
