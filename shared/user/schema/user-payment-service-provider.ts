import { commonFields as common } from "./common-fields.ts";
import { providerPage, sessionPage } from "./doc-pages.ts";
import { defineObject, id, text } from "./field.ts";
import type { TypeOf } from "./type-of.ts";

export const userPaymentServiceProvider = defineObject({
  name: "UserPaymentServiceProvider",
  meaning: "A licensed third party under PSD2. It has no accounts; customers give it access.",
  docs: sessionPage,
  fields: {
    id: id("The user ID of the provider; to reach a customer it opens an OAuth session."),
    created: common.created,
    updated: common.updated,
    certificate_distinguished_name: text(
      "The subject of its PSD2 certificate; in the sandbox its roles stand there too.",
      { docs: providerPage },
    ),
    alias: common.alias,
    avatar: common.avatar,
    status: text("Whether the provider may use the API.", {
      values: {
        ACTIVE: "The provider may use the API.",
        BLOCKED: "bunq has blocked the provider.",
        DENIED: "bunq has refused the provider.",
      },
    }),
    sub_status: text("What the status waits for.", { values: { NONE: "Nothing is pending." } }),
    public_uuid: common.public_uuid,
    display_name: common.display_name,
    public_nick_name: common.public_nick_name,
    language: common.language,
    region: common.region,
    session_timeout: common.session_timeout,
  },
});
export type UserPaymentServiceProvider = TypeOf<typeof userPaymentServiceProvider>;
