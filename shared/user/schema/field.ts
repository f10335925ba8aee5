/**
 * How a single value is documented.
 * - `text`, `flag`, `wholeNumber`: a JSON string, true or false, a number without decimals.
 * - `time`: text, UTC, `YYYY-MM-DD hh:mm:ss.ffffff`; `date`: text, `YYYY-MM-DD`.
 * - `decimal`: text with the digits of an amount, `12.50`.
 * - `id`: a whole number that may exceed what a number can hold; `idText`: an id documented as text.
 */
export type ScalarSort =
  "text" | "flag" | "wholeNumber" | "time" | "date" | "decimal" | "id" | "idText";

export interface ScalarType<S extends ScalarSort = ScalarSort> {
  readonly sort: S;
}
export interface ListType<I extends FieldType = FieldType> {
  readonly sort: "list";
  readonly item: I;
}
export interface ObjectType<O extends ObjectSchema = ObjectSchema> {
  readonly sort: "object";
  readonly object: O;
}
/** An object around exactly one user, whose key is the user's kind. */
export interface OneUserType<K extends UserChoices = UserChoices> {
  readonly sort: "oneUser";
  readonly kinds: K;
}
export type FieldType = ScalarType | ListType | ObjectType | OneUserType;
export type UserChoices = Readonly<Record<string, ObjectSchema>>;

/**
 * What there is to say about a field besides its type.
 * - `values`: what it is known to hold, and what each means; bunq may add more without notice.
 * - `writeOnly`: sent in requests, never expected in an answer.
 * - `nullable`: null is documented.
 * - `observed`: how real answers differ from the documentation.
 * - `onlyOn`: the only page that documents it; a field of one page is not missed in an answer.
 * - `docs`: its own page on doc.bunq.com, where that is not the page of its object.
 */
export interface FieldNotes {
  readonly values?: Readonly<Record<string, string>>;
  readonly writeOnly?: true;
  readonly nullable?: true;
  readonly observed?: string;
  readonly onlyOn?: string;
  readonly docs?: string;
}

/** A documented field: its type, and in one sentence what a developer wants to know of it. */
export interface Field<T extends FieldType = FieldType> extends FieldNotes {
  readonly type: T;
  readonly meaning: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** A documented object. `name`: as people say it; `docs`: its page on doc.bunq.com. */
export interface ObjectSchema<F extends Fields = Fields> {
  readonly name: string;
  readonly meaning: string;
  readonly docs: string;
  readonly fields: F;
}

export function defineObject<const F extends Fields>(schema: ObjectSchema<F>): ObjectSchema<F> {
  return schema;
}

type ScalarBuilder<S extends ScalarSort> = (
  meaning: string,
  notes?: FieldNotes,
) => Field<ScalarType<S>>;

function scalar<S extends ScalarSort>(sort: S): ScalarBuilder<S> {
  return (meaning, notes) => ({ type: { sort }, meaning, ...notes });
}

export const text = scalar("text");
export const flag = scalar("flag");
export const wholeNumber = scalar("wholeNumber");
export const time = scalar("time");
export const date = scalar("date");
export const decimal = scalar("decimal");
export const id = scalar("id");
export const idText = scalar("idText");

export function objectOf<O extends ObjectSchema>(
  object: O,
  meaning: string,
  notes?: FieldNotes,
): Field<ObjectType<O>> {
  return { type: { sort: "object", object }, meaning, ...notes };
}

export function listOf<O extends ObjectSchema>(
  object: O,
  meaning: string,
  notes?: FieldNotes,
): Field<ListType<ObjectType<O>>> {
  return { type: { sort: "list", item: { sort: "object", object } }, meaning, ...notes };
}

export function listOfText(
  meaning: string,
  notes?: FieldNotes,
): Field<ListType<ScalarType<"text">>> {
  return { type: { sort: "list", item: { sort: "text" } }, meaning, ...notes };
}

export function oneUserOf<K extends UserChoices>(
  kinds: K,
  meaning: string,
  notes?: FieldNotes,
): Field<OneUserType<K>> {
  return { type: { sort: "oneUser", kinds }, meaning, ...notes };
}
