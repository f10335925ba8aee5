import { bodyOf } from "../received-request.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import { badField } from "../refusals.ts";
import type { SessionCall } from "../route.ts";
import type { ProvisionRow } from "../sandbox-state.ts";
import { textField } from "./text-field.ts";

export type ProvisionRequest = Pick<ProvisionRow, "externalUuid" | "products" | "grantedKind">;

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const emailForm = /^[^\s@]{1,64}@[^\s@]{1,189}$/;
const phoneForm = /^\+[0-9]{7,15}$/;
const knownProducts: readonly unknown[] = [
  "USER_VERIFIED",
  "USER_ANONYMOUS_TRANSACTION_AUDIT",
  "COMPANY_VERIFIED",
];

function requireForm(field: string, value: string, form: RegExp): void {
  if (!form.test(value)) throw badField(field, "has the wrong form");
}

function productsOf(body: JsonObject): readonly string[] {
  const given = body["products"];
  if (!Array.isArray(given) || given.length === 0) throw badField("products", "is missing");
  if (given.length > knownProducts.length || given.some((one) => !knownProducts.includes(one))) {
    throw badField("products", "holds an unknown product");
  }
  return given.map(String);
}

/** The form of bunq's pages of 2025: one pointer says who the person is. */
function checkPointer(pointer: JsonObject): void {
  const type = textField(pointer, "type");
  if (type !== "EMAIL" && type !== "PHONE_NUMBER") {
    throw badField("pointer.type", 'has to be "EMAIL" or "PHONE_NUMBER"');
  }
  requireForm(
    "pointer.value",
    textField(pointer, "value"),
    type === "EMAIL" ? emailForm : phoneForm,
  );
}

function checkDirector({ sandbox, user }: SessionCall, body: JsonObject): void {
  const field = "director_relation_provision_id";
  const director = sandbox.tables.provisions.get(Number(body[field] ?? 0));
  if (director?.partnerId !== user.id || director.grantedKind !== "UserPerson") {
    throw badField(field, "has to be the provision of a person");
  }
}

/** The form of 2026: a kind of user, with both e-mail address and phone number. */
function kindOf(call: SessionCall, body: JsonObject): ProvisionRequest["grantedKind"] {
  const type = textField(body, "user_verified_type");
  requireForm("email", textField(body, "email"), emailForm);
  requireForm("phone_number", textField(body, "phone_number"), phoneForm);
  if (type === "PARTNER_USER_PERSON") return "UserPerson";
  if (type !== "PARTNER_USER_COMPANY") throw badField("user_verified_type", "is not known");
  checkDirector(call, body);
  return "UserCompany";
}

/** Reads what is to be provisioned, in the form of 2025 or of 2026. Addresses are not kept. */
export function readProvisionRequest(call: SessionCall): ProvisionRequest {
  const body = bodyOf(call.request);
  const externalUuid = textField(body, "external_uuid");
  requireForm("external_uuid", externalUuid, uuidForm);
  const products = productsOf(body);
  const pointer = body["pointer"];
  if (pointer === undefined) {
    return { externalUuid, products, grantedKind: kindOf(call, body) };
  }
  if (!isJsonObject(pointer)) throw badField("pointer", "has to be an object");
  checkPointer(pointer);
  return { externalUuid, products, grantedKind: "UserPerson" };
}
