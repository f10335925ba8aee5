import type { Envelope } from "./envelope.ts";

/**
 * The only door between the page and the trusted side. Two shells implement it: IPC on the
 * desktop, authenticated HTTP on loopback for the web. The name is checked against the contract on
 * the trusted side, so the page cannot reach anything that is not listed there.
 */
export interface Bridge {
  readonly call: (name: string, input: unknown) => Promise<Envelope<unknown>>;
}

/** The one IPC channel of the desktop shell. */
export const bridgeChannel = "sandgate:call";

/** The global the desktop preload defines; absent in the web shell. */
export const bridgeGlobal = "sandgateBridge";

/** Paths of the web shell's door. */
export const webPaths = { session: "/api/session", call: "/api/call" } as const;

/** The header that carries the web shell's session; not a cookie, because cookies ignore ports. */
export const webSessionHeader = "x-sandgate-session";
