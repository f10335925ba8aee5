import { id, objectOf, text } from "./field.ts";
import { pointer } from "./pointer.ts";

const writeOnly = { writeOnly: true } as const;

/** What a request may say about a person, and no answer repeats. */
export const userPersonRequest = {
  subscription_type: text("The subscription a new user starts with.", writeOnly),
  avatar_uuid: text("The UUID of an avatar made before, to become the picture.", writeOnly),
  document_type: text("The kind of identity document handed in, such as a passport.", writeOnly),
  document_number: text("The number of the identity document handed in.", writeOnly),
  document_country_of_issuance: text(
    "The country that issued the identity document, as a two-letter ISO 3166-1 code.",
    writeOnly,
  ),
  document_front_attachment_id: id("The attachment with the document's front side.", writeOnly),
  document_back_attachment_id: id("The attachment with the document's back side.", writeOnly),
  legal_guardian_alias: objectOf(pointer, "The parent or guardian of a minor.", writeOnly),
  signup_track_type: text("The way of registration the user goes through.", writeOnly),
} as const;
