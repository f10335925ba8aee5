import type { JsonObject, JsonValue } from "../json.ts";
import type { SandboxPolicy } from "../sandbox-policy.ts";

/** What bunq was seen to send for a person in 2025: no names, no addresses, no birth data. */
const seenFields = [
  "id",
  "created",
  "updated",
  "status",
  "sub_status",
  "public_uuid",
  "display_name",
  "public_nick_name",
  "language",
  "region",
  "session_timeout",
  "daily_limit_without_confirmation_login",
  "certificate_distinguished_name",
  "requested_by_user",
  "granted_by_user",
  "relations",
  "alias",
  "avatar",
] as const;

function reduced(user: JsonObject): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const field of seenFields) {
    const value = user[field];
    if (value !== undefined) kept[field] = value;
  }
  return { ...kept, tax_resident: null, notification_filters: [] };
}

/** Each of these was met in an answer of bunq or crashed one of its SDKs. */
function hostile(user: JsonObject): JsonObject {
  const name = user["display_name"] ?? "Zoë";
  return {
    ...reduced(user),
    display_name: { text: name, origin: "object where text is documented" },
    alias: null,
    billing_contract: [null],
    tax_resident: null,
    relations: [{ user_id: "1", counter_user_id: 2 }, null],
    field_added_without_notice: { deep: [[{ deeper: true }]] },
  };
}

/** The user as the policy wants it: documented, as really seen, or as a decoder fears it. */
export function reshapeUser(user: JsonObject, shape: SandboxPolicy["userShapes"]): JsonObject {
  if (shape === "documented") return user;
  return shape === "reduced" ? reduced(user) : hostile(user);
}
