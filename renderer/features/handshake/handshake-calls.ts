import type { StepName } from "../../../shared/contract/account.ts";

/** One call of the handshake as the picture shows it. */
export interface HandshakeCall {
  readonly step: StepName | "logout";
  readonly title: string;
  readonly request: string;
  /** The token in X-Bunq-Client-Authentication; null where none is sent. */
  readonly token: string | null;
  /** What the body carries. */
  readonly carries: readonly string[];
  /** Whether the body's bytes are signed with the account's private key. */
  readonly signed: boolean;
  readonly answers: readonly string[];
  /** What happens on bunq's side. */
  readonly bunq: string;
}

/** The calls in order, as on bunq's pages “Session reference” and “Start a session”. */
export const handshakeCalls: readonly HandshakeCall[] = [
  {
    step: "installation",
    title: "Installation",
    request: "POST /v1/installation",
    token: null,
    carries: ["your public key"],
    signed: false,
    answers: ["installation token", "bunq’s public key"],
    bunq: "remembers your key",
  },
  {
    step: "device",
    title: "Device",
    request: "POST /v1/device-server",
    token: "installation token",
    carries: ["API key"],
    signed: true,
    answers: ["device ID"],
    bunq: "binds the API key to your address",
  },
  {
    step: "session",
    title: "Session",
    request: "POST /v1/session-server",
    token: "installation token",
    carries: ["API key"],
    signed: true,
    answers: ["session token", "user ID"],
    bunq: "checks your signature",
  },
  {
    step: "user",
    title: "User",
    request: "GET /v1/user/{id}",
    token: "session token",
    carries: [],
    signed: true,
    answers: ["your user"],
    bunq: "knows you by the token",
  },
  {
    step: "logout",
    title: "Log out",
    request: "DELETE /v1/session/{id}",
    token: "session token",
    carries: [],
    signed: true,
    answers: ["session ended"],
    bunq: "lets the token die",
  },
];

/** A call in one sentence, for those who do not see the picture. */
export function callSentence(call: HandshakeCall): string {
  const body = call.carries.length > 0 ? `carrying ${list(call.carries)}` : null;
  const parts = [
    call.token === null ? null : `with the ${call.token}`,
    body,
    call.signed ? "signed with your private key" : null,
  ].filter((part) => part !== null);
  const how = parts.length > 0 ? ` ${parts.join(", ")}` : "";
  return `You send ${call.request}${how}. bunq ${call.bunq} and answers with ${list(call.answers)}.`;
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
