import type { UserKind } from "../contract/user.ts";
import { describeField, describeObject, type FieldExplanation } from "./field-explanation.ts";
import type { Field, FieldType, ObjectSchema } from "./schema/field.ts";
import { userSchemas } from "./schema/user-schemas.ts";

/**
 * Every documented field of a kind of user, in the order of the documentation, each followed by the
 * fields inside of it. The users inside a `UserApiKey` are named and not opened: their fields are
 * the catalogs of their own kinds, and would stand in this one six times.
 */
export function fieldCatalog(kind: UserKind): readonly FieldExplanation[] {
  return fieldsOf(userSchemas[kind], kind);
}

function fieldsOf(owner: ObjectSchema, pattern: string): FieldExplanation[] {
  return Object.entries(owner.fields).flatMap(([name, field]) =>
    withInner(field, { name, owner, pattern: `${pattern}.${name}` }),
  );
}

function withInner(
  field: Field,
  place: { readonly name: string; readonly owner: ObjectSchema; readonly pattern: string },
): FieldExplanation[] {
  return [describeField(field, place), ...innerFields(field.type, place.owner, place.pattern)];
}

function innerFields(type: FieldType, owner: ObjectSchema, pattern: string): FieldExplanation[] {
  if (type.sort === "list") return innerFields(type.item, owner, `${pattern}[]`);
  if (type.sort === "object") return fieldsOf(type.object, pattern);
  if (type.sort !== "oneUser") return [];
  return Object.entries(type.kinds).map(([name, user]) =>
    describeObject(user, { name, owner: owner.name, pattern: `${pattern}.${name}` }),
  );
}
