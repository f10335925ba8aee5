import { parseAddress } from "./parse-address.ts";

/** The desktop's own scheme; never registered with the operating system, so nothing opens it from outside. */
export const pageScheme = "sandgate";

const pageHost = "bundle";

/** The one document the window shows. */
export const pageAddress = `${pageScheme}://${pageHost}/`;

/**
 * Whether an address is inside our own page. Scheme and host are compared, not `URL.origin`, which
 * Node calls "null" for every scheme it does not know, and so for a stranger's as well as ours.
 */
export function isPageAddress(address: string): boolean {
  const url = parseAddress(address);
  return (
    url !== null &&
    url.protocol === `${pageScheme}:` &&
    url.host === pageHost &&
    url.username === "" &&
    url.password === ""
  );
}
