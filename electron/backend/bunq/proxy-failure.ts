/** How a proxy stood in the way. `cause` is the system's own word, where there is one. */
export type ProxyTrouble = "PROXY_UNREACHABLE" | "PROXY_LOGIN" | "PROXY_REFUSED";

/** The way through the proxy did not open: nothing reached bunq. */
export class ProxyFailure extends Error {
  readonly code: ProxyTrouble;
  /** Host and port. */
  readonly proxy: string;

  constructor(code: ProxyTrouble, proxy: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ProxyFailure";
    this.code = code;
    this.proxy = proxy;
  }
}
