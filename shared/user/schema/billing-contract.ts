import { date, defineObject, id, text, time, wholeNumber } from "./field.ts";
import type { TypeOf } from "./type-of.ts";

const subscriptions = {
  PERSON_SUPER_LIGHT_V1: "A person with the smallest, reduced account.",
  PERSON_LIGHT_V1: "A person with a reduced account.",
  PERSON_MORE_V1: "A person with a paid account.",
  PERSON_FREE_V1: "A person with a free account.",
  PERSON_PREMIUM_V1: "A person with a premium account.",
  COMPANY_V1: "A company, first version of its contract.",
  COMPANY_V2: "A company, second version of its contract.",
};

export const billingContract = defineObject({
  name: "Billing contract",
  meaning: "A subscription of the company to bunq, over a period.",
  docs: "api-reference/billing-contract-subscription",
  fields: {
    subscription_type: text("What the company is subscribed to.", { values: subscriptions }),
    id: id("The ID of the billing contract, not of the user."),
    created: time("When the contract was recorded, in UTC."),
    updated: time("When the contract last changed, in UTC."),
    contract_date_start: date("The first day on which the contract counts."),
    contract_date_end: date("The last day on which the contract counts; far away while it runs."),
    contract_version: wholeNumber("The version of the contract's terms."),
    subscription_type_downgrade: text(
      "The subscription after a downgrade; null when none is possible.",
      { nullable: true, values: subscriptions },
    ),
    status: text("Whether the contract is in force at present."),
    sub_status: text("What the contract waits for, if it waits."),
  },
});
export type BillingContract = TypeOf<typeof billingContract>;
