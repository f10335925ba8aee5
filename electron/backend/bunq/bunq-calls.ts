import { randomUUID } from "node:crypto";
import type { exchangePurposes, MadeSignature } from "../../../shared/contract/exchange.ts";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import type { AnswerTimes } from "../../../shared/session/clock-offset.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { AppError } from "../app-error.ts";
import { withEvidence } from "../doctor/call-evidence.ts";
import type { ExchangeLog } from "../exchanges/exchange-log.ts";
import type { KnownSecret } from "../exchanges/redact.ts";
import { signBytes } from "../keys/sign-bytes.ts";
import { tokenOriginOf } from "../oauth/oauth-hosts.ts";
import type { Clock } from "../ports.ts";
import type { AccountKeys } from "./account-keys.ts";
import { checkAnswer, type CheckedAnswer, type CleanBody } from "./check-answer.ts";
import { knownSecrets, learnedSecrets } from "./known-secrets.ts";
import { parseBody } from "./read-answer.ts";
import { recordExchange } from "./record-exchange.ts";
import { requestHeaders, type HeaderChoices } from "./request-headers.ts";
import type { Transport, WireRequest, WireResult } from "./transport.ts";

export type CallPurpose = (typeof exchangePurposes)[number];

/** One call to bunq for one account. */
export interface BunqCall {
  readonly accountId: string;
  readonly purpose: CallPurpose;
  readonly method: WireRequest["method"];
  /** Where it goes, where that is not the account's API: OAuth's token host takes no other call. */
  readonly host?: "oauth-token";
  /** Below `/v1`, e.g. `/session-server`. */
  readonly path: string;
  /** Pairs where a name may come twice, or in an order of its own. */
  readonly query?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  /** In the place of those every call has, or beside them. */
  readonly headers?: readonly (readonly [string, string])[];
  /** Serialised once; those very bytes are signed and sent. Absent: no body. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** In the place of `body`: signed and sent as it was written, to the character. */
  readonly bodyText?: string;
  /** Which token authenticates the call (doc.bunq.com, Start a session). */
  readonly token: "none" | "installation" | "session" | "former-session";
  readonly signed: boolean;
  /** What the person calls this request; for those of the composer. */
  readonly label?: string;
  /** What the answer's `token` is called where it is hidden from the record. */
  readonly answerToken?: string;
  /** The same for its `secret`, where that is no API key. */
  readonly answerSecret?: string;
  /** Secrets of this call that the account does not hold yet, such as a key just entered. */
  readonly secrets?: readonly KnownSecret[];
  /** Whose exchange it is, where one account's session serves another account. */
  readonly recordFor?: string;
  readonly signal: AbortSignal;
}

/** A success: status 200, readable, and signed by bunq wherever a signature can be checked. */
export interface BunqAnswer {
  readonly exchangeId: string;
  /** With the secrets it brings. */
  readonly json: JsonNode;
  /** Every secret in it replaced, all else as received, to the character. */
  readonly clean: CleanBody;
  /** Ms since the epoch, on this machine's clock. */
  readonly receivedAt: number;
  /** What the answer says of bunq's clock. `Date` is under no signature: good for a countdown only. */
  readonly times: AnswerTimes;
  /** Fingerprint of the bunq key the signature verified with; null where there was none to check. */
  readonly verifiedWith: string | null;
}

interface Parts {
  readonly version: string;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly exchanges: ExchangeLog;
  readonly keys: AccountKeys;
  readonly transport: Transport;
  /** Origin of an account's environment, e.g. `https://public-api.sandbox.bunq.com`. */
  readonly originOf: (accountId: string) => Promise<string>;
  /** As they are now: a choice holds from the next call on. */
  readonly settings: () => Pick<Settings, "timeoutSeconds"> & HeaderChoices;
}

/** A request as it is to leave, and the signature it carries. */
interface SignedRequest {
  readonly wire: WireRequest;
  readonly made: MadeSignature | null;
}

/** What a token is called in records. */
const tokenNames = {
  none: null,
  installation: "installation token",
  session: "session token",
  "former-session": "former session token",
} as const satisfies Record<BunqCall["token"], string | null>;

const noBytes = Buffer.alloc(0);

/**
 * The bunq client: serialise once, sign, send, verify, read. Every call leaves a redacted exchange,
 * whatever becomes of it; everything that is not a verified success is thrown as a coded failure
 * that names its exchange.
 */
export class BunqCalls {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async call(call: BunqCall): Promise<BunqAnswer> {
    const { accounts, clock, exchanges, keys, transport } = this.#parts;
    accounts.assertUnlocked();
    const owner = call.recordFor ?? call.accountId;
    // SECURITY: the record hides the secrets of both, whoever shows it; provision.test.ts.
    const before = [...new Set([call.accountId, owner])]
      .flatMap((accountId) => knownSecrets(accounts, accountId))
      .concat(call.secrets ?? []);
    const { wire, made } = await this.#wireRequest(call);
    const exchangeId = randomUUID();
    const startedAt = clock.now();

    const result = await transport.send(wire);
    const arrivedAt = clock.now();
    // Throws when the account was removed meanwhile: nothing of it may be kept after that.
    accounts.get(call.accountId);
    accounts.get(owner);
    const serverKey = call.token === "none" ? null : keys.serverKey(call.accountId);
    const body = result.answer && parseBody(result.answer.body);
    const known = [...before, ...learnedSecrets(body, call)];
    const isOauth = call.host === "oauth-token";
    const checked = checkAnswer({ result, body, serverKey, exchangeId, isOauth, known });

    exchanges.add(
      recordExchange({
        id: exchangeId,
        accountId: owner,
        purpose: call.purpose,
        startedAt,
        wire,
        result,
        token: tokenNames[call.token],
        made,
        serverKeyFingerprint: serverKey?.fingerprint ?? null,
        label: call.label ?? null,
        signature: checked.signature,
        responseId: checked.responseId,
        known,
        failure: failureOf(checked),
      }),
    );
    if (!checked.ok) {
      const { signature, failure } = checked;
      const keyPair = accounts.get(call.accountId).key;
      const times = { startedAt, arrivedAt };
      throw withEvidence(failure, { call, wire, result, body, signature, keyPair, ...times });
    }
    const times = { date: dateOf(result), sentAt: startedAt, receivedAt: arrivedAt };
    return { exchangeId, receivedAt: clock.now(), times, ...checked.answer };
  }

  async #wireRequest(call: BunqCall): Promise<SignedRequest> {
    const { keys, originOf, version } = this.#parts;
    const choices = this.#parts.settings();
    const body = bytesOf(call);
    const pair = call.signed ? keys.pair(call.accountId) : null;
    const made = pair && {
      value: signBytes(pair.privateKey, body),
      keyFingerprint: pair.fingerprint,
    };
    const wire: WireRequest = {
      method: call.method,
      url: addressOf(call, await originOf(call.accountId)),
      headers: requestHeaders({
        version,
        choices,
        requestId: randomUUID(),
        token: this.#token(call),
        signature: made?.value ?? null,
        hasBody: body.length > 0,
        own: call.headers ?? [],
      }),
      body,
      timeoutMs: choices.timeoutSeconds * 1000,
      signal: call.signal,
    };
    return { wire, made };
  }

  #token({ accountId, token }: BunqCall): string | null {
    return token === "none" ? null : this.#parts.accounts.secret(accountId, `${token}-token`);
  }
}

function bytesOf({ body, bodyText }: BunqCall): Uint8Array {
  const text = bodyText ?? (body && JSON.stringify(body));
  return text === undefined ? noBytes : Buffer.from(text, "utf8");
}

function addressOf({ host, path, query }: BunqCall, origin: string): URL {
  const url = new URL(`/v1${path}`, host === "oauth-token" ? tokenOriginOf(origin) : origin);
  url.search = new URLSearchParams(queryPairs(query)).toString();
  return url;
}

function queryPairs(query: BunqCall["query"]): [string, string][] {
  const pairs = query === undefined || isPairs(query) ? (query ?? []) : Object.entries(query);
  return pairs.map(([name, value]) => [name, value]);
}

function isPairs(
  query: NonNullable<BunqCall["query"]>,
): query is readonly (readonly [string, string])[] {
  return Array.isArray(query);
}

function dateOf({ answer }: WireResult): string | null {
  return answer?.headers.find(([name]) => name.toLowerCase() === "date")?.[1] ?? null;
}

function failureOf(checked: CheckedAnswer): AppError["payload"]["code"] | null {
  return checked.ok ? null : checked.failure.payload.code;
}
