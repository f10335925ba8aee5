import { amount } from "./amount.ts";
import { employeeCard } from "./employee-card.ts";
import { defineObject, objectOf, text, wholeNumber } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const companyEmployeeCard = defineObject({
  name: "Company employee card",
  meaning: "A card of the company in the hands of an employee, with its monthly limit.",
  docs: sessionPage,
  fields: {
    company_name_on_card: text("The name of the company as it is printed on the card."),
    amount_limit_monthly: objectOf(amount, "What the employee may spend with it in a month."),
    status: text("The status of the employee's right to the card; the card has its own."),
    card: objectOf(employeeCard, "The card itself: its state, limits, countries and numbers."),
    amount_spent_monthly: objectOf(amount, "What was spent with it so far in this month."),
    number_of_company_employee_card_receipt_pending: wholeNumber(
      "How many payments with it still wait for a receipt from the employee.",
    ),
  },
});
export type CompanyEmployeeCard = TypeOf<typeof companyEmployeeCard>;
