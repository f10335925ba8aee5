/** A field's documented type, by example, as bunq's Session reference draws it. */
export type Documented =
  string | number | boolean | readonly [Documented] | { readonly [field: string]: Documented };

function texts(names: string): Record<string, Documented> {
  return Object.fromEntries(names.split(" ").map((name) => [name, "text"]));
}

function numbers(names: string): Record<string, Documented> {
  return Object.fromEntries(names.split(" ").map((name) => [name, 1]));
}

const amount = texts("value currency");
const identity = { id: 1, ...texts("created updated") };
const pointer = texts("type value name");
const taxResident = { ...texts("country tax_number status"), id: 1 };
const notificationFilter = texts("notification_delivery_method notification_target category");

const address = {
  ...texts("street house_number po_box postal_code city country extra mailbox_name province"),
  is_user_address_updated: true,
};

const avatar = {
  ...texts("uuid anchor_uuid"),
  image: [{ ...texts("attachment_public_uuid content_type"), ...numbers("height width") }],
  style: "text",
} as const;

const labelUser = { ...texts("uuid display_name country"), avatar, public_nick_name: "text" };

const card = {
  ...texts("status order_status"),
  card_limit: amount,
  card_limit_atm: amount,
  country_permission: [{ country: "text", id: 1 }],
  pin_code_assignment: [{ ...texts("type routing_type"), monetary_account_id: 1, status: "text" }],
  primary_account_numbers: [
    {
      id: 1,
      ...texts("description status"),
      monetary_account_id: 1,
      ...texts("uuid four_digit type"),
    },
  ],
  monetary_account_id_fallback: 1,
  ...texts("preferred_name_on_card second_line"),
} as const;

const relation = {
  ...texts("user_id counter_user_id"),
  label_user: labelUser,
  counter_label_user: labelUser,
  ...texts("relationship status user_status counter_user_status"),
  company_employee_setting_adyen_card_transaction: {
    status: "text",
    monetary_account_payout_id: 1,
  },
  all_company_employee_card: [
    {
      company_name_on_card: "text",
      amount_limit_monthly: amount,
      status: "text",
      card,
      amount_spent_monthly: amount,
      number_of_company_employee_card_receipt_pending: 1,
    },
  ],
} as const;

const addresses = { address_main: address, address_postal: address, address_shipping: address };

const person = {
  ...identity,
  ...texts("public_uuid first_name middle_name last_name legal_name display_name public_nick_name"),
  alias: [pointer],
  tax_resident: [taxResident],
  ...addresses,
  ...texts("date_of_birth place_of_birth country_of_birth nationality"),
  all_nationality: ["text"],
  ...texts("language region gender"),
  avatar,
  ...texts("version_terms_of_service status sub_status"),
  session_timeout: 1,
  daily_limit_without_confirmation_login: amount,
  notification_filters: [notificationFilter],
  relations: [relation],
} as const;

const customerLimit = {
  ...numbers("limit_monetary_account limit_monetary_account_remaining limit_card_debit_maestro"),
  ...numbers("limit_card_debit_mastercard limit_card_debit_wildcard limit_card_wildcard"),
  limit_card_replacement: 1,
  limit_amount_monthly: amount,
  spent_amount_monthly: amount,
};

const billingContract = {
  subscription_type: "text",
  ...identity,
  ...texts("contract_date_start contract_date_end"),
  contract_version: 1,
  ...texts("subscription_type_downgrade status sub_status"),
};

const company = {
  ...identity,
  ...texts("public_uuid name display_name public_nick_name"),
  alias: [pointer],
  ...texts("chamber_of_commerce_number legal_form type_of_business_entity sector_of_industry"),
  counter_bank_iban: "text",
  avatar,
  ...addresses,
  version_terms_of_service: "text",
  directors: [labelUser],
  ...texts("language country region"),
  ubo: [texts("name date_of_birth nationality")],
  ...texts("status sub_status"),
  session_timeout: 1,
  daily_limit_without_confirmation_login: amount,
  notification_filters: [notificationFilter],
  customer: { ...texts("billing_account_id invoice_notification_preference"), ...identity },
  customer_limit: customerLimit,
  billing_contract: [billingContract],
  deny_reason: "text",
  relations: [relation],
  tax_resident: [taxResident],
} as const;

const paymentServiceProvider = {
  ...identity,
  certificate_distinguished_name: "text",
  alias: [pointer],
  avatar,
  ...texts("status sub_status public_uuid display_name public_nick_name language region"),
  session_timeout: 1,
} as const;

/** The four kinds with every documented field, in the order bunq's API definition lists them. */
export const documentedUsers = {
  UserPerson: person,
  UserCompany: company,
  UserPaymentServiceProvider: paymentServiceProvider,
  // The reference allows each of three kinds on either side; here, a company acts for a person.
  UserApiKey: {
    ...identity,
    requested_by_user: { UserCompany: company },
    granted_by_user: { UserPerson: person },
  },
} as const;
