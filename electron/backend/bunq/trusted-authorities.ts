import { readFileSync } from "node:fs";
import * as tls from "node:tls";

/**
 * The certificates trusted without any choice: Node's own and those of `NODE_EXTRA_CA_CERTS`, as
 * Node itself would take them where nothing else is asked of it.
 */
function usualAuthorities(): readonly string[] {
  // newer versions tell; the pinned one does not
  const ask: unknown = Reflect.get(tls, "getCACertificates");
  const told: unknown = typeof ask === "function" ? Reflect.apply(ask, tls, ["default"]) : null;
  if (Array.isArray(told)) return told.map(String);
  return [...tls.rootCertificates, ...environmentAuthorities()];
}

function environmentAuthorities(): readonly string[] {
  const file = process.env["NODE_EXTRA_CA_CERTS"];
  if (!file) return [];
  try {
    return [readFileSync(file, "utf8")];
  } catch {
    // Node warns of it and goes on without, too
    return [];
  }
}

let kept: { readonly pem: string; readonly context: tls.SecureContext } | null = null;

/**
 * What to trust with a person's own authorities beside the usual ones.
 * SECURITY: beside, never instead: the usual ones stay, and nothing about how a certificate is
 * checked changes; trusted-authorities.test.ts.
 */
export function contextTrusting(extraPem: string): tls.SecureContext {
  // reading 150 certificates takes a few milliseconds for every connection
  if (kept?.pem !== extraPem) {
    const ca = [...usualAuthorities(), extraPem];
    kept = { pem: extraPem, context: tls.createSecureContext({ ca, minVersion: "TLSv1.2" }) };
  }
  return kept.context;
}
