import { shell } from "electron";
import { isAuthorizeUrl } from "../backend/oauth/authorize-url.ts";
import type { Logger } from "../backend/ports.ts";
import { parseAddress } from "./parse-address.ts";

/** bunq's documentation, which only ever opens in the person's own browser. */
export const documentationAddress = "https://doc.bunq.com/";

/** A page of bunq's documentation: exact host, https, nothing in front of it. */
function isDocumentation(url: URL): boolean {
  return (
    url.protocol === "https:" &&
    url.host === "doc.bunq.com" &&
    url.username === "" &&
    url.password === ""
  );
}

/**
 * Whether an address may be handed to the system: bunq's documentation, or the page on which a user
 * of bunq's sandbox or of a sandbox on this machine grants access.
 */
export function mayOpenOutside(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && (isDocumentation(url) || isAuthorizeUrl(url));
}

/** Opens one of these in the person's browser; any other address is refused and logged. */
export function openOutside(address: string, logger: Logger): void {
  // SECURITY: the system starts programs for `file:`, `smb:` and worse; external-links.test.ts.
  if (!mayOpenOutside(address)) {
    logger.error("link.refused");
    return;
  }
  shell.openExternal(new URL(address).href).catch((cause: unknown) => {
    logger.error("link.not-opened", { reason: cause instanceof Error ? cause.message : "unknown" });
  });
}
