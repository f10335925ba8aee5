import { createPrivateKey, createPublicKey } from "node:crypto";

/** What an SDK makes of a context file, or throws as it would. `expiresAt`: ms of its own clock. */
export interface LoadedContext {
  readonly apiKey: string;
  readonly installationToken: string;
  readonly sessionToken: string | null;
  readonly expiresAt: number | null;
  readonly userId: string | null;
  readonly timeoutSeconds: number | null;
}

type Json = { readonly [key: string]: Json } & string;

function need(node: Json | undefined, key: string): Json {
  const value = node?.[key];
  if (value === undefined) throw new Error(`KeyError: ${key}`);
  return value;
}

const snake = ["user_person", "user_company", "user_api_key", "user_payment_service_provider"];
const camel = ["userPerson", "userCompany", "userApiKey", "userPaymentServiceProvider"];

/** The timeout as all of them take it: a UserApiKey's from the user who asked. */
function timeoutOf(session: Json, keys: readonly string[]): number | null {
  const key = keys.find((one) => session[one]);
  if (key === undefined) throw new Error("All fields of an anchored object are null");
  const user = session[key] as Json;
  const asked = user["requested_by_user"];
  const holder = asked ? (Object.values(asked)[0] as Json) : user;
  return Number(holder["session_timeout"]);
}

function load(text: string, keys: readonly string[], readTime: (time: string) => number) {
  const file = JSON.parse(text) as Json;
  if (!["SANDBOX", "PRODUCTION"].includes(need(file, "environment_type"))) {
    throw new Error("not an environment");
  }
  const installation = need(file, "installation_context");
  const privateKey = need(installation, "private_key_client");
  const publicKey = need(installation, "public_key_client");
  createPublicKey(need(installation, "public_key_server"));
  createPublicKey(publicKey);
  createPrivateKey(privateKey);
  const session = file["session_context"];
  return {
    file,
    privateKey,
    session,
    loaded: {
      apiKey: need(file, "api_key"),
      installationToken: need(installation, "token"),
      sessionToken: session ? need(session, "token") : null,
      expiresAt: session ? readTime(need(session, "expiry_time")) : null,
      userId: session ? (/"user_id": (\d+)/.exec(text)?.[1] ?? null) : null,
      timeoutSeconds: session ? timeoutOf(session, keys) : null,
    } satisfies LoadedContext,
  };
}

const time = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\.(\d+)$/;

/** `%Y-%m-%d %H:%M:%S.%f`: the fraction is mandatory, up to six digits of a second; local time. */
export function loadAsPython(text: string): LoadedContext {
  return load(text, snake, (written) => {
    const [, day, clock, fraction = ""] = time.exec(written) ?? [];
    if (fraction === "" || fraction.length > 6) throw new Error("does not match format");
    return new Date(`${day}T${clock}`).getTime() + Number(`0.${fraction}`) * 1000;
  }).loaded;
}

/** `SSSSSS` counts as milliseconds; the armour is removed as literal text, so no CR may be there. */
export function loadAsJava(text: string): LoadedContext {
  const { loaded, privateKey } = load(text, snake, (written) => {
    const [, day, clock, fraction] = time.exec(written) ?? [];
    if (fraction === undefined) throw new Error("Unparseable date");
    return new Date(`${day}T${clock}`).getTime() + Number(fraction);
  });
  const body = privateKey
    .replace("-----BEGIN PRIVATE KEY-----\n", "")
    .replace("\n-----END PRIVATE KEY-----\n", "");
  if (/[-\r]/.test(body)) throw new Error("Illegal base64 character");
  createPrivateKey({ key: Buffer.from(body, "base64"), format: "der", type: "pkcs8" });
  return loaded;
}

/** `yyyy-MM-dd HH:mm:ss.ffffff`: exactly six digits. PKCS#8 only. */
export function loadAsCsharp(text: string): LoadedContext {
  const { loaded, privateKey } = load(text, snake, (written) => {
    const [, day, clock, fraction = ""] = time.exec(written) ?? [];
    if (fraction.length !== 6) throw new Error("String was not recognized as a valid DateTime");
    return new Date(`${day}T${clock}`).getTime() + Number(`0.${fraction}`) * 1000;
  });
  if (!privateKey.trim().startsWith("-----BEGIN PRIVATE KEY-----")) throw new Error("not PKCS#8");
  return loaded;
}

/** `Y-m-d H:i:s.u` on PHP's default zone, UTC unless set; a missing session is no array. */
export function loadAsPhp(text: string): LoadedContext {
  const { loaded, session } = load(text, camel, (written) => {
    const [, day, clock, fraction = ""] = time.exec(written) ?? [];
    if (fraction === "" || fraction.length > 6) throw new Error("DateTime is false");
    return new Date(`${day}T${clock}Z`).getTime() + Number(`0.${fraction}`) * 1000;
  });
  if (!session) throw new Error("Trying to access array offset on null");
  return loaded;
}
