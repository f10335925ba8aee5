import { AppError } from "../app-error.ts";
import type { ExportedAccount } from "./exported-account.ts";
import type { SecretValues } from "./marked-text.ts";
import { sdkExpiry } from "./sdk-expiry.ts";
import { sdkUser, sdkUserKey, type SdkSpelling } from "./sdk-user.ts";
import { bracedVariable } from "./variable-names.ts";
import { writeJson, type JsonValue } from "./write-json.ts";

export interface SdkContextOptions {
  readonly spelling: SdkSpelling;
  readonly secrets: SecretValues;
  /** Ms since the epoch. */
  readonly now: number;
  /** See `sdkExpiry`. */
  readonly offsetMinutes: number;
}

/** Whether a context can be continued in its session: the SDKs want the user with it. */
export function hasSdkSession({
  session,
  user,
}: Pick<ExportedAccount, "session" | "user">): boolean {
  return session !== null && user !== null;
}

type Told = (name: string) => string;

function sessionContext(
  account: ExportedAccount,
  { spelling, offsetMinutes }: SdkContextOptions,
  tell: Told,
): JsonValue | null {
  const { session, user } = account;
  if (session === null || user === null) return null;
  return {
    token: tell("session token"),
    expiry_time: sdkExpiry(session.endsAt, offsetMinutes),
    user_id: { digits: user.id },
    [sdkUserKey(user.kind, spelling)]: sdkUser(account, user),
  };
}

/**
 * What no SDK asks for and our own import does. Python warns of it once, the others pass it over.
 * A context of another server than bunq's cannot be continued at bunq, so its origin is told.
 */
function ownFacts(account: ExportedAccount, now: number): JsonValue {
  const { origin, installation, device, session } = account;
  return {
    exported_by: "Sandgate",
    exported_at: new Date(now).toISOString(),
    ...(origin === null ? {} : { origin }),
    ...(installation?.id ? { installation_id: installation.id } : {}),
    ...(device?.id ? { device_id: device.id } : {}),
    ...(session === null
      ? {}
      : { session_id: session.id, session_ends_at: new Date(session.endsAt).toISOString() }),
  };
}

/**
 * The context file of bunq's SDKs (`bunq.conf`), from where somebody goes on in code. Throws
 * `not_ready` for what the SDK could not load. Without secrets it shows variables in their places,
 * and no SDK loads it.
 */
export function writeSdkContext(account: ExportedAccount, options: SdkContextOptions): string {
  const { key, installation } = account;
  if (key === null || installation === null) {
    throw new AppError(
      "not_ready",
      "A context begins with an installation. Run the installation step first.",
    );
  }
  const tell: Told = (name) => options.secrets.get(name) ?? bracedVariable(name);
  const session = sessionContext(account, options, tell);
  if (session === null && options.spelling === "camel") {
    throw new AppError(
      "not_ready",
      account.session === null
        ? "bunq’s PHP SDK loads no context without a session. Open a session first."
        : "bunq’s PHP SDK loads no session without its user. Read the user first.",
    );
  }
  const context: JsonValue = {
    environment_type: "SANDBOX",
    api_key: tell("API key"),
    installation_context: {
      token: tell("installation token"),
      private_key_client: tell("private key"),
      public_key_client: key.publicKeyPem,
      public_key_server: installation.serverPublicKeyPem,
    },
    ...(session === null ? {} : { session_context: session }),
    _sandgate: ownFacts(account, options.now),
  };
  return `${writeJson(context)}\n`;
}
