import { z } from "zod";
import { documentedUsers, type Documented } from "./documented-users.ts";

function isList(documented: Documented): documented is readonly [Documented] {
  return Array.isArray(documented);
}

/** A `Documented` example as a schema that allows its fields, all of them, and no other. */
function schemaOf(documented: Documented, field = ""): z.ZodType {
  // The reference has text here; bunq sends numbers (its SDKs' recordings).
  if (/^(counter_)?user_id$/.test(field)) return z.number();
  if (typeof documented === "string") return z.string();
  if (typeof documented === "number") return z.number();
  if (typeof documented === "boolean") return z.boolean();
  if (isList(documented)) return z.array(schemaOf(documented[0]));
  const fields = Object.entries(documented).map(([name, inner]) => [name, schemaOf(inner, name)]);
  return z.strictObject(Object.fromEntries(fields) as Record<string, z.ZodType>);
}

const id = z.int().positive();
const time = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
const uuid = z.uuid();
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const identity = { id, created: time, updated: time };
const amount = z.strictObject({
  value: z.string().regex(/^-?\d+\.\d\d$/),
  currency: z.literal("EUR"),
});
const nothing = z.null();

const image = z.strictObject({
  attachment_public_uuid: uuid,
  content_type: z.string(),
  height: z.int(),
  width: z.int(),
});
const avatar = z.strictObject({
  uuid,
  anchor_uuid: uuid.nullable(),
  image: z.array(image),
  style: z.string(),
});
const labelUser = z.strictObject({
  uuid,
  display_name: z.string(),
  country: z.string(),
  avatar,
  public_nick_name: z.string(),
});
const labelAccount = z.strictObject({
  iban: z.string(),
  is_light: z.boolean().nullable(),
  display_name: z.string(),
  avatar,
  label_user: labelUser,
  country: z.string(),
});
const pointer = z.strictObject({ type: z.string(), value: z.string(), name: z.string() });

const payment = z.strictObject({
  ...identity,
  monetary_account_id: id,
  amount,
  payment_fee: nothing,
  description: z.string(),
  type: z.enum(["BUNQ", "EBA_SCT"]),
  merchant_reference: nothing,
  alias: labelAccount,
  counterparty_alias: labelAccount,
  attachment: z.array(z.never()),
  geolocation: nothing,
  batch_id: id.nullable(),
  scheduled_id: nothing,
  address_billing: nothing,
  address_shipping: nothing,
  sub_type: z.enum(["PAYMENT", "SCT"]),
  payment_arrival_expected: z.strictObject({ status: z.string(), time: nothing }),
  request_reference_split_the_bill: z.array(z.never()),
  balance_after_mutation: amount,
  payment_auto_allocate_instance: nothing,
  payment_suspended_outgoing: nothing,
});

const monetaryAccountBank = z.strictObject({
  ...identity,
  avatar,
  currency: z.literal("EUR"),
  description: z.string(),
  daily_limit: amount,
  overdraft_limit: amount,
  balance: amount,
  alias: z.array(pointer).nonempty(),
  public_uuid: uuid,
  status: z.enum(["ACTIVE", "BLOCKED", "CANCELLED", "PENDING_REOPEN"]),
  sub_status: z.string(),
  reason: z.string().nullable(),
  reason_description: z.string().nullable(),
  user_id: id,
  monetary_account_profile: nothing,
  display_name: z.string(),
  setting: z.strictObject({
    color: z.string(),
    default_avatar_status: z.string(),
    restriction_chat: z.string(),
  }),
  all_auto_save_id: z.array(id),
});

const requestInquiry = z.strictObject({
  ...identity,
  time_responded: time.nullable(),
  time_expiry: time.nullable(),
  monetary_account_id: id,
  amount_inquired: amount,
  amount_responded: amount.nullable(),
  status: z.enum(["PENDING", "ACCEPTED", "REJECTED", "REVOKED", "EXPIRED"]),
  description: z.string(),
  merchant_reference: nothing,
  user_alias_created: labelUser,
  user_alias_revoked: labelUser.nullable(),
  counterparty_alias: labelAccount,
  attachment: z.array(z.never()),
  minimum_age: nothing,
  require_address: nothing,
  address_shipping: nothing,
  address_billing: nothing,
  geolocation: nothing,
  redirect_url: nothing,
  bunqme_share_url: nothing,
  batch_id: nothing,
  scheduled_id: nothing,
  reference_split_the_bill: nothing,
});

const requestResponse = z.strictObject({
  ...identity,
  time_responded: time.nullable(),
  time_expiry: nothing,
  time_refund_requested: nothing,
  time_refunded: nothing,
  user_refund_requested: nothing,
  monetary_account_id: id,
  amount_inquired: amount,
  amount_responded: amount.nullable(),
  status: z.enum(["PENDING", "ACCEPTED", "REJECTED", "REVOKED", "EXPIRED"]),
  description: z.string(),
  alias: labelAccount,
  counterparty_alias: labelAccount,
  attachment: z.array(z.never()),
  minimum_age: nothing,
  require_address: nothing,
  geolocation: nothing,
  type: z.literal("INTERNAL"),
  sub_type: z.literal("NONE"),
  redirect_url: nothing,
  address_billing: nothing,
  address_shipping: nothing,
  credit_scheme_identifier: nothing,
  mandate_identifier: nothing,
  eligible_whitelist_id: nothing,
  request_reference_split_the_bill: z.array(z.never()),
});

const oauthCallbackUrl = z.strictObject({ ...identity, url: z.url() });

const partnerUserProvision = z.strictObject({
  ...identity,
  external_uuid: z.string(),
  status: z.string(),
  sub_status: z.string(),
  action_required: z.enum(["NONE", "USER", "SYSTEM"]),
  products: z.array(z.string()),
  label_user: labelUser.extend({ type: z.string() }).nullable(),
  oauth_request: z
    .strictObject({
      ...identity,
      status: z.string(),
      scope: z.array(z.string()),
      authorization_code: z.string(),
      client_id: z.string().nullable(),
    })
    .nullable(),
  credential: z
    .strictObject({
      id,
      status: z.string(),
      expiry_time: time.nullable(),
      token_value: hex64.nullable(),
    })
    .nullable(),
});

/** What stands under a type's name in `Response`, field by field. */
export const documentedTypes = {
  Id: z.strictObject({ id }),
  Uuid: z.strictObject({ uuid }),
  Token: z.strictObject({ ...identity, token: hex64 }),
  ServerPublicKey: z.strictObject({
    server_public_key: z.string().startsWith("-----BEGIN PUBLIC"),
  }),
  ApiKey: z.strictObject({ api_key: z.string().regex(/^sandbox_[0-9a-f]{56}$/) }),
  DeviceServer: z.strictObject({
    ...identity,
    description: z.string(),
    ip: z.ipv4(),
    status: z.enum(["ACTIVE", "BLOCKED", "NEEDS_CONFIRMATION", "OBSOLETE"]),
  }),
  CredentialPasswordIp: z.strictObject({
    ...identity,
    status: z.enum(["ACTIVE", "PENDING_FIRST_USE", "EXPIRED"]),
    expiry_time: time.nullable(),
    token_value: hex64.nullable(),
    permitted_device: z.strictObject({ description: z.string(), ip: z.ipv4() }).nullable(),
  }),
  PermittedIp: z.strictObject({
    ...identity,
    ip: z.union([z.ipv4(), z.literal("*")]),
    status: z.enum(["ACTIVE", "INACTIVE"]),
  }),
  MonetaryAccountBank: monetaryAccountBank,
  Payment: payment,
  PaymentBatch: z.strictObject({
    ...identity,
    payments: z.strictObject({ Payment: z.array(payment).nonempty() }),
  }),
  RequestInquiry: requestInquiry,
  RequestResponse: requestResponse,
  Event: z.strictObject({
    ...identity,
    action: z.enum(["CREATE", "UPDATE"]),
    user_id: id,
    monetary_account_id: id,
    object: z.strictObject({ Payment: payment }),
    status: z.enum(["FINALIZED", "AWAITING_REPLY"]),
  }),
  CardUserNameArray: z.strictObject({
    possible_card_name_array: z.array(z.string().nonempty()).nonempty(),
  }),
  AttachmentPublic: z.strictObject({
    uuid,
    created: time,
    updated: time,
    attachment: z.strictObject({ description: z.string(), content_type: z.string() }),
  }),
  Avatar: avatar,
  OauthClient: z.strictObject({
    id,
    status: z.string(),
    display_name: z.string().nullable(),
    client_id: hex64,
    secret: hex64,
    callback_url: z.array(oauthCallbackUrl),
  }),
  OauthCallbackUrl: oauthCallbackUrl,
  PartnerUserProvision: partnerUserProvision,
  UserPerson: schemaOf(documentedUsers.UserPerson),
  UserCompany: schemaOf(documentedUsers.UserCompany),
  UserApiKey: schemaOf(documentedUsers.UserApiKey),
  UserPaymentServiceProvider: schemaOf(documentedUsers.UserPaymentServiceProvider),
} as const satisfies Record<string, z.ZodType>;

export type DocumentedType = keyof typeof documentedTypes;
