import { z } from "zod";
import { documentedTypes, type DocumentedType } from "./documented-types.ts";

function itemOf(type: DocumentedType): z.ZodType {
  return z.strictObject({ [type]: documentedTypes[type] });
}

const address = z.string().startsWith("/v1/").nullable();

/** The wire form of an answer with these items, in this order. */
export function answerOf(...types: readonly DocumentedType[]): z.ZodType {
  return z.strictObject({ Response: z.tuple(types.map(itemOf) as []) });
}

/** The wire form of a list of one type; of none, of a list that is always empty. */
export function listOf(type?: DocumentedType): z.ZodType {
  const items = type === undefined ? z.array(z.never()) : z.array(itemOf(type)).nonempty();
  const Pagination = z.strictObject({
    future_url: address,
    newer_url: address,
    older_url: address,
  });
  return z.strictObject({ Response: items, Pagination });
}

export const errorAnswer = z.strictObject({
  Error: z.tuple([
    z.strictObject({
      error_description: z.string().nonempty(),
      error_description_translated: z.string().nonempty(),
    }),
  ]),
});
