import { z } from "zod";

/* What recurs in the objects that bunq documents. */

export const id = z.int().positive();
export const time = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
export const uuid = z.uuid();
export const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
export const identity = { id, created: time, updated: time };
export const amount = z.strictObject({
  value: z.string().regex(/^-?\d+\.\d\d$/),
  currency: z.literal("EUR"),
});
export const nothing = z.null();

export const image = z.strictObject({
  attachment_public_uuid: uuid,
  content_type: z.string(),
  height: z.int(),
  width: z.int(),
});
export const avatar = z.strictObject({
  uuid,
  anchor_uuid: uuid.nullable(),
  image: z.array(image),
  style: z.string(),
});
export const labelUser = z.strictObject({
  uuid,
  display_name: z.string(),
  country: z.string(),
  avatar,
  public_nick_name: z.string(),
});
export const labelAccount = z.strictObject({
  iban: z.string(),
  is_light: z.boolean().nullable(),
  display_name: z.string(),
  avatar,
  label_user: labelUser,
  country: z.string(),
});
export const pointer = z.strictObject({ type: z.string(), value: z.string(), name: z.string() });
