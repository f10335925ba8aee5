import { expect, test } from "vitest";
import { linesOf, shownSummary } from "./testing/shown-summary.ts";

const company = {
  name: "Zandloper Coöperatie U.A.",
  legal_form: "BV",
  chamber_of_commerce_number: "00123456",
  type_of_business_entity: "COOPERATIVE",
  sector_of_industry: "FINANCIAL_SERVICES",
  country: "NL",
  counter_bank_iban: "NL91ABNA0417164300",
  directors: [{ display_name: "A. Noëlle Desablières", country: "FR" }],
  ubo: [{ name: "Aurélie Desablières", date_of_birth: "1980-04-17", nationality: "FR" }],
  deny_reason: null,
  customer: { billing_account_id: "300001", invoice_notification_preference: "EMAIL", id: 300000 },
  customer_limit: {
    limit_monetary_account: 25,
    limit_monetary_account_remaining: 24,
    limit_card_wildcard: 3,
    limit_amount_monthly: { value: "100000.00", currency: "EUR" },
    spent_amount_monthly: { value: "312.40", currency: "EUR" },
  },
  billing_contract: [
    {
      subscription_type: "COMPANY_V1",
      status: "ACTIVE",
      contract_date_start: "2026-01-01",
      contract_date_end: "2027-01-01 00:00:00.000000",
    },
    null,
  ],
};

test("a company shows its register entry", async () => {
  expect(linesOf(await shownSummary("UserCompany", company), "Company")).toEqual([
    "Name: Zandloper Coöperatie U.A.",
    "Legal form: BV (A Dutch private limited company.)",
    "Chamber of commerce: 00123456",
    "Business type: Cooperative",
    "Sector: Financial services",
    "Country: Netherlands",
    "Counter IBAN: NL91 ABNA 0417 1643 00",
  ]);
});

test("directors and beneficial owners are told apart", async () => {
  expect(linesOf(await shownSummary("UserCompany", company), "People")).toEqual([
    "Director: A. Noëlle Desablières (France)",
    "Beneficial owner: Aurélie Desablières (17 April 1980, 46 years, France)",
  ]);
});

test("limits tell what is left of what there is, and what is spent of the most", async () => {
  expect(linesOf(await shownSummary("UserCompany", company), "Limits")).toEqual([
    "Accounts: 24 of 25 left",
    "Cards, any: 3",
    "Spent this month: € 312.40 of € 100,000.00",
  ]);
});

test("billing shows the customer and every contract, a null among them as null", async () => {
  expect(linesOf(await shownSummary("UserCompany", company), "Billing")).toEqual([
    "Customer ID: 300000",
    "Billing account: 300001",
    "Invoices by: Email",
    "Contract: Company v1 (Active, 1 January 2026 to 1 January 2027)",
    "Contracts: null",
  ]);
});

test("a company that was not refused has null for the reason", async () => {
  expect(linesOf(await shownSummary("UserCompany", company), "Account")).toEqual([
    "Denied because: null",
  ]);
});

test("the answer with everything documented fills every group", async () => {
  const relations = [
    {
      counter_user_id: 7,
      counter_label_user: { display_name: "Z. Kumsal" },
      relationship: "COMPANY_EMPLOYEE",
      status: "ACTIVE",
      all_company_employee_card: [{}, {}],
    },
    { counter_user_id: "8" },
  ];
  const summary = await shownSummary("UserCompany", { ...company, relations });

  expect(linesOf(summary, "Relations, 2")).toEqual([
    "Company employee: Z. Kumsal (Active, user 7, 2 cards)",
    "Relation: User 8",
  ]);
});

test("what was spent stands alone where one of the two amounts is not said", async () => {
  const limits = { limit_amount_monthly: { value: "1.00", currency: "EUR" } };
  const spent = { spent_amount_monthly: { currency: "EUR" } };
  const summary = await shownSummary("UserCompany", { customer_limit: { ...limits, ...spent } });

  expect(linesOf(summary, "Limits")).toEqual(["Spent this month: EUR"]);
});
