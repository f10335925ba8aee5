import { generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { request } from "node:http";

export interface Sent {
  readonly method?: string;
  readonly token?: string;
  /** An object is written as compact JSON; text and bytes are sent as they are. */
  readonly body?: object | string | Uint8Array;
  /** `true` signs the body that is sent; text is sent as the signature itself. */
  readonly signature?: boolean | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another loopback address to call from. */
  readonly from?: string;
}

export interface Received {
  readonly status: number;
  readonly phrase: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

interface BunqBody {
  readonly Response?: readonly Readonly<Record<string, Record<string, unknown>>>[];
  readonly Error?: readonly Readonly<Record<string, string>>[];
  readonly Pagination?: Readonly<Record<string, string | null>>;
}

/** One pair for a whole test file; making one takes a tenth of a second. */
export const testKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });

export function toBytes(body: Sent["body"]): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}

export function signatureOver(bytes: Uint8Array, privateKey: KeyObject): string {
  return sign("sha256", bytes, privateKey).toString("base64");
}

export function pemOf(key: KeyObject): string {
  return key.export({ type: "spki", format: "pem" }).toString();
}

/** One call, written without any code of the sandbox, so that both cannot be wrong in the same way. */
export async function send(baseUrl: string, path: string, sent: Sent = {}): Promise<Received> {
  const bytes = toBytes(sent.body);
  const { signature, token, from } = sent;
  const headers: Record<string, string> = { "User-Agent": "sandbox-test/1.0", ...sent.headers };
  if (token !== undefined) headers["X-Bunq-Client-Authentication"] = token;
  if (signature === true) {
    headers["X-Bunq-Client-Signature"] = signatureOver(bytes, testKeys.privateKey);
  } else if (typeof signature === "string") headers["X-Bunq-Client-Signature"] = signature;
  const method = sent.method ?? (sent.body === undefined ? "GET" : "POST");
  if (headers["Transfer-Encoding"] === undefined) headers["Content-Length"] = String(bytes.length);

  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: false, ...(from ? { localAddress: from } : {}) };
    const outgoing = request(`${baseUrl}${path}`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode: status = 0, statusMessage: phrase = "" } = response;
        const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        const body = Buffer.concat(chunks);
        resolve({ status, phrase, headers: Object.fromEntries(flat), body });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(bytes);
  });
}

export function parsed(received: Received): BunqBody {
  const body: BunqBody = JSON.parse(received.body.toString("utf8"));
  return body;
}

/** The value under `type` in the answer's items. */
export function item(received: Received, type: string): Record<string, unknown> {
  const found = parsed(received).Response?.find((entry) => type in entry)?.[type];
  if (found === undefined) {
    throw new Error(`${received.status} without ${type}: ${received.body.toString("utf8")}`);
  }
  return found;
}

/** bunq's sentence of an error answer. */
export function sentence(received: Received): string | undefined {
  return parsed(received).Error?.[0]?.["error_description"];
}

export function isSignedBy(received: Received, serverKeyPem: string): boolean {
  const signature = received.headers["x-bunq-server-signature"];
  if (signature === undefined) return false;
  return verify("sha256", received.body, serverKeyPem, Buffer.from(signature, "base64"));
}

export async function createSandboxUser(baseUrl: string, kind = "person"): Promise<string> {
  const answer = await send(baseUrl, `/v1/sandbox-user-${kind}`, { method: "POST" });
  return String(item(answer, "ApiKey")["api_key"]);
}

/** Installs `testKeys`; answers the token and the sandbox's public key. */
export async function install(baseUrl: string, publicKey: KeyObject = testKeys.publicKey) {
  const body = { client_public_key: pemOf(publicKey) };
  const answer = await send(baseUrl, "/v1/installation", { body });
  const token = String(item(answer, "Token")["token"]);
  const serverKey = String(item(answer, "ServerPublicKey")["server_public_key"]);
  return { id: Number(item(answer, "Id")["id"]), token, serverKey };
}

export async function registerDevice(
  baseUrl: string,
  token: string,
  secret: string,
  permittedIps?: readonly string[],
): Promise<Received> {
  const ips = permittedIps === undefined ? {} : { permitted_ips: permittedIps };
  const body = { description: "Zoë's laptop", secret, ...ips };
  return send(baseUrl, "/v1/device-server", { body, token, signature: true });
}

export async function openSession(
  baseUrl: string,
  token: string,
  secret: string,
): Promise<Received> {
  return send(baseUrl, "/v1/session-server", { body: { secret }, token, signature: true });
}

/**
 * Everything up to an open session, for the given API key or a new sandbox person, on a given
 * installation or a new one of `testKeys`.
 */
export async function onboard(
  baseUrl: string,
  givenKey?: string,
  given?: Awaited<ReturnType<typeof install>>,
) {
  const apiKey = givenKey ?? (await createSandboxUser(baseUrl));
  const installation = given ?? (await install(baseUrl));
  const device = await registerDevice(baseUrl, installation.token, apiKey);
  if (device.status !== 200) throw new Error(device.body.toString("utf8"));
  const opened = await openSession(baseUrl, installation.token, apiKey);
  const sessionToken = String(item(opened, "Token")["token"]);
  const sessionId = Number(item(opened, "Id")["id"]);
  return { apiKey, installation, opened, sessionToken, sessionId };
}
