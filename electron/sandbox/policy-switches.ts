import { oneOf, textOrNothing, upTo } from "./policy-switch.ts";

const year = 31_536_000;
const day = 86_400;
const many = 1_000_000;

/**
 * Where bunq's pages contradict each other, or tests need another bunq, the choice is a switch here
 * and nowhere else. The command line, the control endpoint, the help text and the table in docs/
 * are all made from this list; the first of several choices is the default, and defaults are what real
 * clients need.
 */
export const policySwitches = {
  signatures: oneOf(
    "Signatures",
    ["lenient", "strict", "off"],
    "strict also verifies signatures over empty bodies, which bunq is not known to do; off looks at none.",
  ),
  badSignature: oneOf(
    "Signatures",
    [400, 401, 466],
    "Status of a signature that does not verify: 400 was recorded, the error table says 401, a partner page 466.",
  ),
  expiredSession: oneOf(
    "Sessions",
    [401, 403],
    "Status of a session that ended: 401 Insufficient authorisation. or 403 Insufficient authentication.",
  ),
  sessionTimeoutSeconds: upTo(
    "Sessions",
    { standard: 604_800, most: year, unit: "seconds" },
    "The auto-logout time of people and companies.",
  ),
  extensionWindowSeconds: upTo(
    "Sessions",
    { standard: 30, most: day, unit: "seconds" },
    "A request this close to the session's end extends it.",
  ),
  extensionMaxSeconds: upTo(
    "Sessions",
    { standard: 300, most: day, unit: "seconds" },
    "The most that one request extends a session by, counted from the request.",
  ),
  unusedKeySeconds: upTo(
    "Keys and devices",
    { standard: 3600, most: year, unit: "seconds" },
    "How long an API key may wait for its first use; bunq's pages say 1 and 4 hours.",
  ),
  wildcard: oneOf(
    "Keys and devices",
    ["allow", "callerOnly"],
    "callerOnly turns * among the permitted addresses into the caller's own, as one of bunq's pages says.",
  ),
  deviceStatus: oneOf(
    "Keys and devices",
    ["ACTIVE", "BLOCKED", "NEEDS_CONFIRMATION", "OBSOLETE"],
    "What every device is shown as; only an ACTIVE one opens sessions.",
  ),
  callerAddress: textOrNothing(
    "Keys and devices",
    "IPv4 address",
    "Where callers seem to call from, for keys that are bound to an address; none takes it from the connection.",
  ),
  newUsers: oneOf(
    "Users",
    ["withHistory", "empty"],
    "What a new person or company has: a month of payments, or an account with nothing in it, as at bunq.",
  ),
  userShapes: oneOf(
    "Users",
    ["documented", "reduced", "hostile"],
    "reduced sends only what bunq was seen to send; hostile sends types that contradict the documentation.",
  ),
  relations: oneOf(
    "Users",
    ["empty", "documented"],
    "documented fills relations as the Session reference draws them; bunq's Python SDK crashes on those.",
  ),
  innerUsers: oneOf(
    "Users",
    ["reduced", "documented"],
    "documented completes the two users inside a UserApiKey, of whom bunq sends five fields each.",
  ),
  onBehalfDevice: oneOf(
    "On behalf",
    ["partners", "own"],
    "Whose device opens a session on behalf of a user: the partner's serves too, or only its own.",
  ),
  provisioning: oneOf(
    "On behalf",
    ["succeeds", "fails", "stalls"],
    "fails ends a provision as FAILED, stalls leaves it waiting for the OAuth request.",
  ),
  provisionStepSeconds: upTo(
    "On behalf",
    { standard: 2, most: day, unit: "seconds" },
    "How long each of a provision's three steps takes; 0 makes it ready at once.",
  ),
  readyProvision: oneOf(
    "On behalf",
    ["CREATED", "ACTIVE"],
    "Status of a provision whose token is there: CREATED in bunq's pages of 2025, ACTIVE in those of 2026.",
  ),
  oauthCodeSeconds: upTo(
    "On behalf",
    { standard: 300, most: day, unit: "seconds" },
    "How long an authorization code may wait for its exchange.",
  ),
  rateLimits: oneOf(
    "Limits",
    ["off", "classic"],
    "classic allows GET 3, POST 5 and PUT 2 per 3 seconds and session-server 1 per 30, per address and endpoint.",
  ),
  requestIds: oneOf(
    "Limits",
    ["any", "unique"],
    "unique refuses a request id that the same installation used before, which bunq documents and clients ignore.",
  ),
  maxBodyBytes: upTo(
    "Limits",
    { standard: 1024 * 1024, most: 1024 * 1024 * 1024, unit: "bytes" },
    "Larger bodies are answered 413 without being read to the end.",
  ),
  latencyMs: upTo(
    "Network",
    { standard: 0, most: 600_000, unit: "milliseconds" },
    "How long every answer is held back after the sandbox has acted.",
  ),
  dropEvery: upTo(
    "Network",
    { standard: 0, most: many, unit: "requests" },
    "Every nth request is never answered, its connection left open; 0 answers all, 1 none.",
  ),
  resetEvery: upTo(
    "Network",
    { standard: 0, most: many, unit: "requests" },
    "Every nth request ends in a broken connection; 0 breaks none.",
  ),
  breakAfter: oneOf(
    "Network",
    ["read", "acted"],
    "Whether the sandbox acts on a request that it then drops or resets: acted does, read does not.",
  ),
  truncateEvery: upTo(
    "Network",
    { standard: 0, most: many, unit: "requests" },
    "Every nth answer breaks off after half of its bytes, although the sandbox has acted; 0 cuts none.",
  ),
  badGatewayEvery: upTo(
    "Network",
    { standard: 0, most: many, unit: "requests" },
    "Every nth request gets a gateway's 502 page in HTML and is not acted upon; 0 leaves all alone.",
  ),
  maintenance: oneOf(
    "Network",
    ["off", "on"],
    "on answers everything with 491, unsigned, as bunq does during maintenance.",
  ),
  troublePath: textOrNothing(
    "Network",
    "path",
    "The switches of this group meet only requests whose path begins so, e.g. /v1/session-server; none meets all.",
  ),
  clock: textOrNothing(
    "Clock",
    "UTC time",
    "Sets the sandbox's clock, e.g. to 2026-11-20T12:00:00Z, whenever it is given; none follows the machine's.",
  ),
  clockRuns: oneOf(
    "Clock",
    ["yes", "no"],
    "no makes the sandbox's clock stand still where it is, or at the time it is set to.",
  ),
} as const;
