import { shell } from "electron";
import type { Logger } from "../backend/ports.ts";
import { parseAddress } from "./parse-address.ts";

/** bunq's documentation: the only site the app opens, and only in the person's own browser. */
export const documentationAddress = "https://doc.bunq.com/";

/** Whether an address is a page of bunq's documentation: exact host, https, nothing in front of it. */
export function isDocumentation(address: string): boolean {
  const url = parseAddress(address);
  return (
    url !== null &&
    url.protocol === "https:" &&
    url.host === "doc.bunq.com" &&
    url.username === "" &&
    url.password === ""
  );
}

/** Opens a page of bunq's documentation in the browser; any other address is refused and logged. */
export function openDocumentation(address: string, logger: Logger): void {
  // SECURITY: the system starts programs for `file:`, `smb:` and worse; external-links.test.ts.
  if (!isDocumentation(address)) {
    logger.error("link.refused");
    return;
  }
  shell.openExternal(new URL(address).href).catch((cause: unknown) => {
    logger.error("link.not-opened", { reason: cause instanceof Error ? cause.message : "unknown" });
  });
}
