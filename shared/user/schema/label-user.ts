import { avatar } from "./avatar.ts";
import { defineObject, objectOf, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const labelUser = defineObject({
  name: "User label",
  meaning: "Another user in brief: enough to show who it is, without an ID to call the API with.",
  docs: sessionPage,
  fields: {
    uuid: text("The public UUID of the user; the same as public_uuid of the full object."),
    display_name: text("The name to show for this user, such as initials and last name."),
    country: text("The user's country, as a two-letter ISO 3166-1 code.", {
      values: { "000": "The country is not known." },
    }),
    avatar: objectOf(avatar, "The picture to show for this user beside the name."),
    public_nick_name: text("The nickname this user chose to be seen under by others."),
  },
});
export type LabelUser = TypeOf<typeof labelUser>;
