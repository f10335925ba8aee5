import { companyEmployeeCard } from "./company-employee-card.ts";
import { companyEmployeeSetting } from "./company-employee-setting.ts";
import { defineObject, idText, listOf, objectOf, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import { labelUser } from "./label-user.ts";
import type { TypeOf } from "./type-of.ts";

const asNumber = { observed: "A number in real answers, although text is documented." };

export const relationUser = defineObject({
  name: "Relation",
  meaning: "A connection between this user and another, such as a director and a company.",
  docs: sessionPage,
  fields: {
    user_id: idText("The ID of the user this relation belongs to.", asNumber),
    counter_user_id: idText("The ID of the user at the other end of the relation.", asNumber),
    label_user: objectOf(labelUser, "The user this relation belongs to, in brief."),
    counter_label_user: objectOf(labelUser, "The user at the other end, in brief."),
    relationship: text("What the two users are to each other, such as company and employee."),
    status: text("How far the relation has come: asked for, accepted or ended."),
    user_status: text("The status of the account of the user this relation belongs to."),
    counter_user_status: text("The status of the account of the user at the other end."),
    company_employee_setting_adyen_card_transaction: objectOf(
      companyEmployeeSetting,
      "Whether this employee may take card payments for the company with Tap to Pay.",
      { onlyOn: sessionPage, observed: "bunq's Python SDK fails on answers that carry it." },
    ),
    all_company_employee_card: listOf(
      companyEmployeeCard,
      "The company's cards this employee may use. Absent in most answers.",
      { onlyOn: sessionPage, observed: "bunq's Python SDK fails on answers that carry it." },
    ),
  },
});
export type RelationUser = TypeOf<typeof relationUser>;
