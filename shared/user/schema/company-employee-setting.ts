import { defineObject, id, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const companyEmployeeSetting = defineObject({
  name: "Tap to Pay setting",
  meaning:
    "What a company allows an employee to do with Tap to Pay, bunq's card terminal by phone.",
  docs: sessionPage,
  fields: {
    status: text("Whether the employee may use Tap to Pay at present."),
    monetary_account_payout_id: id("The ID of the company's account that is paid out to."),
  },
});
export type CompanyEmployeeSetting = TypeOf<typeof companyEmployeeSetting>;
