import type { FieldType, ListType, ObjectSchema, ObjectType, OneUserType } from "./field.ts";

/**
 * A decoded object: of each documented field its value, null where bunq wrote null, and nothing
 * (`undefined`) where it is absent or of another type than documented.
 */
export type TypeOf<O extends ObjectSchema> = {
  readonly [Name in keyof O["fields"]]?: ValueOf<O["fields"][Name]["type"]> | null;
};

/** What a documented type decodes to. Ids and amounts stay text, so that every digit survives. */
export type ValueOf<T extends FieldType> =
  T extends ListType<infer Item>
    ? DecodedList<ValueOf<Item>>
    : T extends ObjectType<infer O>
      ? TypeOf<O>
      : T extends OneUserType<infer Kinds>
        ? { readonly [Kind in keyof Kinds]?: TypeOf<Kinds[Kind]> | null }
        : T extends { readonly sort: "wholeNumber" }
          ? number
          : T extends { readonly sort: "flag" }
            ? boolean
            : string;

/**
 * `items`: the first 1,000; an item of another type than documented is `undefined`, in its place.
 * `count`: how many bunq sent.
 */
export interface DecodedList<Item> {
  readonly items: readonly (Item | null | undefined)[];
  readonly count: number;
}
