/**
 * The pages of doc.bunq.com that document the user object. `session` is the reference of the call
 * that opens a session: the only one with all four kinds and every nested object.
 */
export const sessionPage = "session";
export const userPersonPage = "user/user-person";
export const userCompanyPage = "user/user-company";
export const userExamplePage = "basics/bunq-api-objects/user";
export const onBehalfPage =
  "user-provisioning/chapter-3-onboarding/creating-a-session-on-behalf-of-the-user";
export const oauthPage = "basics/authentication/oauth/making-api-calls-on-behalf-of-bunq-users";
export const providerPage = "psd2/are-you-a-third-party-provider-tpp-start-here/register-as-a-tpp";
