import { z } from "zod";
import {
  monetaryAccountBank,
  payment,
  requestInquiry,
  requestResponse,
} from "./documented-money.ts";
import { avatar, hex64, id, identity, labelUser, time, uuid } from "./documented-parts.ts";
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
