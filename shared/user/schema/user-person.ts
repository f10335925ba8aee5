import { commonFields as common, subStatusValues } from "./common-fields.ts";
import { userExamplePage, userPersonPage } from "./doc-pages.ts";
import { date, defineObject, id, listOfText, text } from "./field.ts";
import type { TypeOf } from "./type-of.ts";
import { userPersonRequest } from "./user-person-request.ts";

const leftOut = {
  observed: "Absent in real answers that are reduced; show display_name instead.",
};

export const userPerson = defineObject({
  name: "UserPerson",
  meaning: "A natural person with an account at bunq.",
  docs: userPersonPage,
  fields: {
    first_name: text("The given name of the person as in the identity document.", leftOut),
    middle_name: text("What stands between first and last name; often empty.", leftOut),
    last_name: text("The family name of the person as in the identity document.", leftOut),
    public_nick_name: common.public_nick_name,
    address_main: common.address_main,
    address_postal: common.address_postal,
    tax_resident: common.tax_resident,
    date_of_birth: date("The day the person was born, as YYYY-MM-DD.", leftOut),
    nationality: text("The nationality, as a two-letter ISO 3166-1 code such as NL.", leftOut),
    all_nationality: listOfText(
      "Every nationality of the person; newer than nationality, which names one.",
      leftOut,
    ),
    language: common.language,
    region: common.region,
    gender: text("The gender of the person as recorded by bunq.", {
      ...leftOut,
      values: { MALE: "Male.", FEMALE: "Female.", UNKNOWN: "Not recorded, or neither." },
    }),
    status: text("Whether the person can bank; calls for a user that is not active are refused.", {
      values: {
        ACTIVE: "The user can bank.",
        BLOCKED: "bunq has blocked the user.",
        SIGNUP: "The registration is not finished.",
        RECOVERY: "The user is regaining access.",
        DENIED: "bunq has refused the user.",
        ABORTED: "The registration was given up.",
      },
    }),
    sub_status: text("What the status waits for.", { values: subStatusValues }),
    session_timeout: common.session_timeout,
    daily_limit_without_confirmation_login: common.daily_limit_without_confirmation_login,
    display_name: common.display_name,
    id: id("The user ID: what addresses such as /v1/user/{id} name the user by.", {
      docs: userExamplePage,
    }),
    created: common.created,
    updated: common.updated,
    public_uuid: common.public_uuid,
    legal_name: text("The full name of the person as bunq verified it.", leftOut),
    alias: common.alias,
    address_shipping: common.address_shipping,
    place_of_birth: text("The town the person was born in.", leftOut),
    country_of_birth: text("The country of birth, as a two-letter ISO 3166-1 code.", leftOut),
    avatar: common.avatar,
    version_terms_of_service: common.version_terms_of_service,
    notification_filters: common.notification_filters,
    relations: common.relations,
    ...userPersonRequest,
  },
});
export type UserPerson = TypeOf<typeof userPerson>;
