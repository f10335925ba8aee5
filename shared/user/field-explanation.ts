import type { Field, FieldNotes, ObjectSchema } from "./schema/field.ts";
import { typeInWords } from "./schema/type-words.ts";

/**
 * What is documented about one place in a user object.
 * - `name`: the key; of a list's item the key of the list.
 * - `owner`: the object it belongs to (`UserPerson`, `Address`); null for the user itself.
 * - `pattern`: where it stands, with `[]` for every item: `UserPerson.alias[].type`.
 * - `meaning`: one sentence; `type`: in words; `values`: what it is known to hold.
 * - `writeOnly`: sent in requests only; `nullable`: null is documented.
 * - `observed`: how real answers differ; null where nothing is known to.
 * - `onlyOn`: the page that alone documents it; null for most.
 * - `docs`: the page on doc.bunq.com, without the site.
 */
export interface FieldExplanation {
  readonly name: string;
  readonly owner: string | null;
  readonly pattern: string;
  readonly meaning: string;
  readonly type: string;
  readonly values: readonly FieldValue[];
  readonly writeOnly: boolean;
  readonly nullable: boolean;
  readonly observed: string | null;
  readonly onlyOn: string | null;
  readonly docs: string;
}

export interface FieldValue {
  readonly value: string;
  readonly meaning: string;
}

export interface FieldPlace {
  readonly name: string;
  readonly owner: ObjectSchema;
  readonly pattern: string;
}

export function describeField(field: Field, place: FieldPlace): FieldExplanation {
  return {
    name: place.name,
    owner: place.owner.name,
    pattern: place.pattern,
    meaning: field.meaning,
    type: typeInWords(field.type),
    docs: field.docs ?? place.owner.docs,
    ...describeNotes(field),
  };
}

/** An object as such: the user itself, an inner user, or an item of a list of objects. */
export function describeObject(
  object: ObjectSchema,
  place: { readonly name: string; readonly owner: string | null; readonly pattern: string },
): FieldExplanation {
  return {
    ...place,
    meaning: object.meaning,
    type: `object (${object.name})`,
    docs: object.docs,
    ...describeNotes({}),
  };
}

function describeNotes(notes: FieldNotes) {
  return {
    values: Object.entries(notes.values ?? {}).map(([value, meaning]) => ({ value, meaning })),
    writeOnly: notes.writeOnly ?? false,
    nullable: notes.nullable ?? false,
    observed: notes.observed ?? null,
    onlyOn: notes.onlyOn ?? null,
  };
}
