/** The exact `Host` and `Origin` values that are ours; everything else is refused. */
export interface TrustedAddresses {
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
}

/** What GitHub Codespaces sets in every terminal of a codespace. */
export interface CodespacesVariables {
  readonly CODESPACES?: string | undefined;
  readonly CODESPACE_NAME?: string | undefined;
  readonly GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN?: string | undefined;
}

export interface TrustedAddressOptions {
  readonly port: number;
  /** From `--allow-host`: authorities such as `box.example:8443`, in lower case. */
  readonly allowedHosts?: readonly string[];
  readonly environment?: CodespacesVariables;
}

/**
 * Whole values in a set, never prefixes or patterns: a prefix test for "127." lets `127.evil.example`
 * through. `localhost` is not ours either, because another program may own `[::1]` on the same port.
 */
export function trustedAddresses({
  port,
  allowedHosts = [],
  environment = {},
}: TrustedAddressOptions): TrustedAddresses {
  // Through URL, because browsers leave out port 80 in both headers.
  const { host, origin } = new URL(`http://127.0.0.1:${port}`);
  const forwarded = codespaceHosts(port, environment);
  const others = [...allowedHosts, ...forwarded];
  return {
    hosts: new Set([host, ...others]),
    origins: new Set([origin, ...others.flatMap((name) => [`http://${name}`, `https://${name}`])]),
  };
}

/** Codespaces' proxy passes its own name as Host, and rewrites a matching Origin to localhost. */
function codespaceHosts(port: number, environment: CodespacesVariables): readonly string[] {
  const { CODESPACES, CODESPACE_NAME: name } = environment;
  const domain = environment.GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN;
  if (CODESPACES !== "true" || !name || !domain) return [];
  return [`${name}-${port}.${domain}`.toLowerCase(), `localhost:${port}`];
}
