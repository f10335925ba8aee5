import { defineObject, listOf, text, wholeNumber } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const avatarImage = defineObject({
  name: "Avatar image",
  meaning: "One image of an avatar, by the public attachment that holds its bytes.",
  docs: sessionPage,
  fields: {
    attachment_public_uuid: text(
      "The public attachment with the image; GET /v1/attachment-public/{uuid}/content reads it.",
    ),
    content_type: text("The media type of the image, such as image/png or image/jpeg."),
    height: wholeNumber("The height of the image, in pixels."),
    width: wholeNumber("The width of the image, in pixels."),
  },
});

export const avatar = defineObject({
  name: "Avatar",
  meaning: "The picture of a user or an account.",
  docs: sessionPage,
  fields: {
    uuid: text("The identifier of the avatar; another picture means another avatar and UUID."),
    anchor_uuid: text("The public UUID of the user or account whose picture this is."),
    image: listOf(avatarImage, "The images of the avatar, normally one, with size and type.", {
      observed:
        "Items of real answers also carry urls, a list of addresses the page does not name.",
    }),
    style: text("How the app draws the avatar around its picture.", {
      values: { NONE: "No special style; what real answers hold." },
    }),
  },
});
export type Avatar = TypeOf<typeof avatar>;
