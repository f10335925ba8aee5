/**
 * Where bunq's pages contradict each other, or tests need another bunq, the choice is a named
 * switch here and nowhere else. Lengths of time are seconds.
 */
export interface SandboxPolicy {
  /** Status of a session that ended: 401 `Insufficient authorisation.` or 403 `… authentication.` */
  readonly expiredSession: 401 | 403;
  /** Status of a signature that does not verify; 400 was recorded, the error table says 401. */
  readonly badSignature: 400 | 401 | 466;
  /** `strict` also verifies signatures over empty bodies, which bunq is not known to do. */
  readonly signatures: "lenient" | "strict";
  /** A request this close to the session's end extends it. */
  readonly extensionWindowSeconds: number;
  /** The most one request adds, counted from the request. */
  readonly extensionMaxSeconds: number;
  /** `callerOnly` turns `*` into the caller's address, as bunq's page on whitelisting says. */
  readonly wildcard: "allow" | "callerOnly";
  /** How long an API key may wait for its first use. */
  readonly unusedKeySeconds: number;
  /** The auto-logout time of people and companies. */
  readonly sessionTimeoutSeconds: number;
  /** `documented` fills relations as the Session reference draws them; bunq's Python SDK crashes on those. */
  readonly relations: "empty" | "documented";
  /** `documented` completes the two users inside a `UserApiKey`; bunq sends five fields of each. */
  readonly innerUsers: "reduced" | "documented";
  /** `reduced`: only what bunq was seen to send; `hostile`: types that contradict the documentation. */
  readonly userShapes: "documented" | "reduced" | "hostile";
  /** How long each step of a provision takes; 0 makes it ready at once. */
  readonly provisionStepSeconds: number;
  /** `fails` ends it as FAILED, `stalls` leaves it waiting for the OAuth request. */
  readonly provisioning: "succeeds" | "fails" | "stalls";
  /** Status of a provision whose token is there: CREATED in bunq's pages of 2025, ACTIVE in 2026's. */
  readonly readyProvision: "CREATED" | "ACTIVE";
  /** Whose device opens a session on behalf of a user: the partner's serves too, or only its own. */
  readonly onBehalfDevice: "partners" | "own";
  /** How long an authorization code may wait for its exchange. */
  readonly oauthCodeSeconds: number;
  /** `classic`: GET 3, POST 5, PUT 2 per 3 seconds and session-server 1 per 30, per address and endpoint. */
  readonly rateLimits: "off" | "classic";
  /** `unique` refuses a request id that the same installation used before. */
  readonly requestIds: "any" | "unique";
  /** Where callers seem to call from; null takes it from the connection. For bound keys. */
  readonly callerAddress: string | null;
  /** What every device is shown as; only an `ACTIVE` one opens sessions. */
  readonly deviceStatus: "ACTIVE" | "BLOCKED" | "NEEDS_CONFIRMATION" | "OBSOLETE";
  /** Larger bodies are answered 413 without being read to the end. */
  readonly maxBodyBytes: number;
}

export const defaultPolicy: SandboxPolicy = {
  expiredSession: 401,
  badSignature: 400,
  signatures: "lenient",
  extensionWindowSeconds: 30,
  extensionMaxSeconds: 300,
  wildcard: "allow",
  unusedKeySeconds: 3600,
  sessionTimeoutSeconds: 604_800,
  relations: "empty",
  innerUsers: "reduced",
  userShapes: "documented",
  provisionStepSeconds: 2,
  provisioning: "succeeds",
  readyProvision: "CREATED",
  onBehalfDevice: "partners",
  oauthCodeSeconds: 300,
  rateLimits: "off",
  requestIds: "any",
  callerAddress: null,
  deviceStatus: "ACTIVE",
  maxBodyBytes: 1024 * 1024,
};
