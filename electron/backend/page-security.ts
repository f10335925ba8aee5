/**
 * What the page may do, enforced by Chromium in both shells. Nothing inline, nothing from elsewhere,
 * no string ever becomes code or markup (Trusted Types). The one policy there is starts the page's
 * two workers and knows their addresses only: renderer/json-document/create-worker.ts.
 */
const directives: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  // files of the build; never `blob:`, which would run what the page put together
  "worker-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  // the web shell's own two paths; the desktop's page makes no request at all
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  // without 'allow-duplicates', so that the name can be taken a single time
  "trusted-types": "json-worker",
};

// SECURITY: the page's own wall; security-checklist.test.ts.
export const contentSecurityPolicy: string = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join("; ");

/**
 * Sent with every answer either shell gives a page, also with refusals. Names in lower case, as
 * Node and Electron hand them out.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": contentSecurityPolicy,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), clipboard-read=(), clipboard-write=(self)",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};
