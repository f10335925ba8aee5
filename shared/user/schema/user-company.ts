import { billingContract } from "./billing-contract.ts";
import { commonFields as common, subStatusValues } from "./common-fields.ts";
import { customerLimit } from "./customer-limit.ts";
import { customer } from "./customer.ts";
import { userCompanyPage } from "./doc-pages.ts";
import { defineObject, id, listOf, objectOf, text } from "./field.ts";
import { labelUser } from "./label-user.ts";
import type { TypeOf } from "./type-of.ts";
import { ubo } from "./ubo.ts";

export const userCompany = defineObject({
  name: "UserCompany",
  meaning: "A company or another organisation with an account at bunq.",
  docs: userCompanyPage,
  fields: {
    name: text("The name of the company as in its register."),
    public_nick_name: common.public_nick_name,
    address_main: common.address_main,
    address_postal: common.address_postal,
    language: common.language,
    region: common.region,
    country: text("Where the company is registered, as a two-letter ISO 3166-1 code."),
    ubo: listOf(ubo, "The people who in the end own or control the company."),
    chamber_of_commerce_number: text(
      "The number in the company register; text, because zeros in front count.",
    ),
    legal_form: text("The legal form of the company, as its country names it.", {
      values: { BV: "A Dutch private limited company.", EENMANSZAAK: "A Dutch sole trader." },
    }),
    status: text("Whether the company can bank; calls for one that cannot are refused.", {
      values: {
        ACTIVE: "The company can bank.",
        SIGNUP: "The registration is not finished.",
        RECOVERY: "The company is regaining access.",
      },
    }),
    sub_status: text("What the status waits for.", { values: subStatusValues }),
    session_timeout: common.session_timeout,
    daily_limit_without_confirmation_login: common.daily_limit_without_confirmation_login,
    id: id("The user ID of the company: what addresses such as /v1/user/{id} name it by."),
    created: common.created,
    updated: common.updated,
    public_uuid: common.public_uuid,
    display_name: common.display_name,
    alias: common.alias,
    type_of_business_entity: text("The sort of legal entity, in bunq's own classification."),
    sector_of_industry: text("The sector the company works in, in bunq's classification."),
    counter_bank_iban: text("The company's account at another bank, used to verify it."),
    avatar: common.avatar,
    address_shipping: common.address_shipping,
    version_terms_of_service: common.version_terms_of_service,
    directors: listOf(labelUser, "The people who lead the company, each in brief.", {
      observed: "Older answers have a single object director_alias in its place.",
    }),
    notification_filters: common.notification_filters,
    customer: objectOf(customer, "The company as a customer of bunq: billing and invoices."),
    customer_limit: objectOf(customerLimit, "How many accounts and cards it may have."),
    billing_contract: listOf(billingContract, "The subscriptions of the company to bunq.", {
      observed: "A list with one null in a sandbox answer of 2020.",
    }),
    deny_reason: text("Why bunq refused the company; null for one that was not refused.", {
      nullable: true,
    }),
    relations: common.relations,
    tax_resident: common.tax_resident,
  },
});
export type UserCompany = TypeOf<typeof userCompany>;
