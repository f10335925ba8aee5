import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";

/** Where bunq's sandbox asks its users (doc.bunq.com, OAuth). A browser goes there, never the app. */
export const sandboxAuthorizeOrigin = "https://oauth.sandbox.bunq.com";

/** Where bunq's sandbox exchanges codes; the app calls it for nothing else. */
export const sandboxTokenOrigin = "https://api-oauth.sandbox.bunq.com";

/** The origin of `/auth`, for the origin of an API. Other sandboxes have all on one. */
export function authorizeOriginOf(apiOrigin: string): string {
  return apiOrigin === bunqSandboxOrigin ? sandboxAuthorizeOrigin : apiOrigin;
}

/** The origin of `/v1/token`, for the origin of an API. */
export function tokenOriginOf(apiOrigin: string): string {
  return apiOrigin === bunqSandboxOrigin ? sandboxTokenOrigin : apiOrigin;
}
