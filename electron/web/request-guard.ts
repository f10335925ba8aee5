import { webPaths } from "../../shared/contract/bridge.ts";
import type { TrustedAddresses } from "./trusted-addresses.ts";

/** The part of a request that decides. `headers`: every value per lower-case name, none joined. */
export interface RequestHead {
  readonly method: string;
  /** As sent, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

export type Door = "file" | "session" | "call";

export type Verdict =
  | { readonly allowed: true; readonly door: Door }
  | { readonly allowed: false; readonly status: number; readonly why: string };

function refuse(status: number, why: string): Verdict {
  return { allowed: false, status, why };
}

/** The header's one value; null when it is absent. Repeated, it is "", which equals nothing. */
function single(head: RequestHead, name: string): string | null {
  const values = head.headers[name];
  if (values === undefined) return null;
  return values.length === 1 ? (values[0] ?? "") : "";
}

function pathname(head: RequestHead): string {
  return head.path.split("?", 1)[0] ?? "";
}

/** A person following a link to Sandgate from elsewhere: they get the page, which holds no secret. */
function opensThePage(head: RequestHead): boolean {
  return (
    head.method === "GET" &&
    pathname(head) === "/" &&
    single(head, "sec-fetch-mode") === "navigate" &&
    single(head, "sec-fetch-dest") === "document"
  );
}

/**
 * Browsers say who started a request. Its absence proves nothing: a page behind a rebound name
 * sends no such header, so Host and Origin are checked all the same.
 */
function comesFromUs(head: RequestHead): boolean {
  const site = single(head, "sec-fetch-site");
  if (site === null || site === "same-origin") return true;
  // "none": typed, bookmarked, or opened by another program
  if (site === "none") return !pathname(head).startsWith("/api/");
  return opensThePage(head);
}

const jsonOnly = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

function guardPost(head: RequestHead): Verdict {
  // SECURITY: a plain form post reaches any port without a preflight; request-guard.test.ts.
  if (!jsonOnly.test(single(head, "content-type") ?? "")) {
    return refuse(415, "Send JSON, as content type application/json.");
  }
  if (head.path === webPaths.session) return { allowed: true, door: "session" };
  if (head.path === webPaths.call) return { allowed: true, door: "call" };
  return refuse(404, "There is nothing at this address.");
}

/**
 * Whether a request may come in at all, from its head alone: Host, then who started it, then
 * Origin, then the kind of request. The session and the body come after.
 * SECURITY: each rule has its row in request-guard.test.ts and its attack in web-guard.spec.ts.
 */
export function guardRequest(head: RequestHead, trusted: TrustedAddresses): Verdict {
  // The one rule that stops DNS rebinding.
  if (!trusted.hosts.has(single(head, "host") ?? "")) {
    return refuse(421, "Sandgate does not answer under this name.");
  }
  if (!comesFromUs(head)) return refuse(403, "This request was started by another page.");

  const { method } = head;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") {
    return refuse(405, "Sandgate answers GET, HEAD and POST.");
  }
  const origin = single(head, "origin");
  if (method === "POST" ? !trusted.origins.has(origin ?? "") : !isOwnOrNone(origin, trusted)) {
    return refuse(403, "This request belongs to another origin.");
  }
  if (method === "POST") return guardPost(head);
  if (pathname(head).startsWith("/api/")) return refuse(405, "This address answers POST.");
  return { allowed: true, door: "file" };
}

function isOwnOrNone(origin: string | null, trusted: TrustedAddresses): boolean {
  return origin === null || trusted.origins.has(origin);
}
