import {
  describeField,
  describeObject,
  type FieldExplanation,
  type FieldPlace,
} from "./field-explanation.ts";
import type { JsonTrail } from "./find-user.ts";
import type { Field, ObjectSchema } from "./schema/field.ts";
import { isUserKind, userSchemas } from "./schema/user-schemas.ts";

/**
 * What is documented about the value at the end of a trail of keys and positions, which may begin at
 * the root of the answer or at the user: `["Response", 0, "UserPerson", "alias", 1, "type"]`. Null
 * for whatever bunq does not document.
 */
export function explainField(trail: JsonTrail): FieldExplanation | null {
  const start = trail.findIndex((segment) => isUserKind(segment));
  const kind = trail[start];
  if (!isUserKind(kind)) return null;
  const user = userSchemas[kind];
  const rest = trail.slice(start + 1);
  if (rest.length === 0) return describeObject(user, { name: kind, owner: null, pattern: kind });
  return explainMember(user, kind, rest);
}

function explainMember(
  owner: ObjectSchema,
  pattern: string,
  trail: JsonTrail,
): FieldExplanation | null {
  const [name, ...rest] = trail;
  if (typeof name !== "string" || !Object.hasOwn(owner.fields, name)) return null;
  const field = owner.fields[name];
  if (field === undefined) return null;
  return explainWithin(field, { name, owner, pattern: `${pattern}.${name}` }, rest);
}

/** Goes on from a field into its list, its object or its user; ends where the trail does. */
function explainWithin(field: Field, place: FieldPlace, rest: JsonTrail): FieldExplanation | null {
  const { type } = field;
  if (rest.length === 0) return describeField(field, place);
  if (type.sort === "object") return explainMember(type.object, place.pattern, rest);
  const [next, ...further] = rest;
  if (type.sort === "list" && typeof next === "number") {
    const pattern = `${place.pattern}[]`;
    if (further.length === 0 && type.item.sort === "object") {
      return describeObject(type.item.object, { ...place, owner: place.owner.name, pattern });
    }
    return explainWithin({ ...field, type: type.item }, { ...place, pattern }, further);
  }
  if (type.sort !== "oneUser" || typeof next !== "string") return null;
  const user = Object.hasOwn(type.kinds, next) ? type.kinds[next] : undefined;
  if (user === undefined) return null;
  const pattern = `${place.pattern}.${next}`;
  if (further.length === 0) {
    return describeObject(user, { name: next, owner: place.owner.name, pattern });
  }
  return explainMember(user, pattern, further);
}
