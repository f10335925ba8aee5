import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { firstAccountIdOf } from "./aliases.ts";
import { euros } from "./amount.ts";
import { labelUser } from "./label-user.ts";
import { personOf, randomFor } from "./user-identity.ts";

function employeeCard(sandbox: SandboxParts, user: UserRow, companyName: string) {
  const random = randomFor(sandbox, user, "employee card");
  const monetary_account_id = firstAccountIdOf(user);
  const { first, last } = personOf(sandbox, user);
  const card = {
    status: "ACTIVE",
    order_status: "CARD_UPDATE_SENT",
    card_limit: euros("500.00"),
    card_limit_atm: euros("250.00"),
    country_permission: [{ country: "NL", id: 1 + random.below(9000) }],
    pin_code_assignment: [
      { type: "PRIMARY", routing_type: "MANUAL", monetary_account_id, status: "ACTIVE" },
    ],
    primary_account_numbers: [
      {
        id: 1 + random.below(9000),
        description: "Reiskosten",
        status: "ACTIVE",
        monetary_account_id,
        uuid: random.uuid(),
        four_digit: random.digits(4),
        type: "PHYSICAL",
      },
    ],
    monetary_account_id_fallback: monetary_account_id,
    preferred_name_on_card: `${first} ${last}`,
    second_line: companyName,
  };
  return {
    company_name_on_card: companyName,
    amount_limit_monthly: euros("1500.00"),
    status: "ACTIVE",
    card,
    amount_spent_monthly: euros("312.40"),
    number_of_company_employee_card_receipt_pending: 2,
  };
}

/**
 * One `RelationUser` as the Session reference draws it: an employee and their company. The ids are
 * numbers, as bunq sends them, where the reference says text.
 */
export function documentedRelations(sandbox: SandboxParts, user: UserRow) {
  const isCompany = user.kind === "UserCompany";
  // The counterparty is not a user one can log in as, so it needs an id but no row.
  const counterparty: UserRow = {
    ...user,
    id: user.id + 500_000,
    kind: isCompany ? "UserPerson" : "UserCompany",
  };
  const { display_name } = labelUser(sandbox, isCompany ? user : counterparty);
  return [
    {
      user_id: user.id,
      counter_user_id: counterparty.id,
      label_user: labelUser(sandbox, user),
      counter_label_user: labelUser(sandbox, counterparty),
      relationship: "COMPANY_EMPLOYEE",
      status: "ACTIVE",
      user_status: "ACTIVE",
      counter_user_status: "ACTIVE",
      company_employee_setting_adyen_card_transaction: {
        status: "ACTIVE",
        monetary_account_payout_id: firstAccountIdOf(user),
      },
      all_company_employee_card: [employeeCard(sandbox, user, display_name)],
    },
  ];
}

/** The relations of a user, as the policy wants them. */
export function relationsOf(sandbox: SandboxParts, user: UserRow) {
  return sandbox.policy().relations === "empty" ? [] : documentedRelations(sandbox, user);
}
