/**
 * How an account gets the secret its device is registered with. Apart from the schemas that use it, so
 * that the page can have it without them.
 * - `api-key`: a user's own API key, entered or of a new sandbox user.
 * - `on-behalf`: the `token_value` of a partner's `PartnerUserProvision`.
 * - `oauth`: the access token of a user who granted it.
 * - `psd2`: the credential of a payment service provider's certificate.
 */
export const accessNames = ["api-key", "on-behalf", "oauth", "psd2"] as const;
export type AccessName = (typeof accessNames)[number];
