import {
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { request, type IncomingHttpHeaders } from "node:http";
import { z } from "zod";

const itemSchema = z.record(z.string(), z.unknown());
const bodySchema = z.object({ Response: z.array(itemSchema) });
const idSchema = z.object({ Id: z.object({ id: z.number() }) });
const tokenSchema = z.object({ Token: z.object({ token: z.string() }) });
const keySchema = z.object({ ServerPublicKey: z.object({ server_public_key: z.string() }) });
const accountSchema = z.object({ status: z.string(), id: z.number() });
const errorSchema = z.object({ Error: z.array(z.object({ error_description: z.string() })) });

/** What makes the SDK's decoder crash inside of a relation, whatever its value (2025-04-17). */
const undecodable = [
  "company_employee_setting_adyen_card_transaction",
  "all_company_employee_card",
];

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** `json.dumps(…, indent=4, sort_keys=True)`, for the flat bodies of the onboarding. */
function pythonJson(fields: Readonly<Record<string, string>>): Buffer {
  const sorted = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(JSON.stringify(Object.fromEntries(sorted), null, 4));
}

/**
 * Speaks as bunq's Python SDK was seen to speak (release 1.14.18 run against another emulator), and
 * is as strict: not the SDK itself, which needs Python and a package index. Its demands: no
 * Content-Type is sent; every body is signed, an empty one too, as soon as there is an installation;
 * every answer from the device on has to carry a signature that verifies; items are read by place.
 */
export class PythonSdkStandIn {
  readonly #baseUrl: string;
  readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  #token: string | null = null;
  #serverKey: KeyObject | null = null;
  #user: readonly [kind: string, fields: Record<string, unknown>] | null = null;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  get userId(): unknown {
    return this.#user?.[1]["id"];
  }

  /** `ApiContext.create`: installation, device and session. */
  async createContext(apiKey: string): Promise<void> {
    const pem = this.#keys.publicKey.export({ type: "spki", format: "pem" }).toString();
    // It exports its key without the last line feed.
    const body = pythonJson({ client_public_key: pem.trimEnd() });
    const [, token, key] = await this.#call("POST", "installation", body);
    this.#token = tokenSchema.parse(token).Token.token;
    this.#serverKey = createPublicKey(keySchema.parse(key).ServerPublicKey.server_public_key);

    const device = { description: "my-device", secret: apiKey };
    const [id] = await this.#call("POST", "device-server", pythonJson(device));
    idSchema.parse(id);
    const session = await this.#call("POST", "session-server", pythonJson({ secret: apiKey }));
    this.#token = tokenSchema.parse(session[1]).Token.token;
    this.#user = this.#decodeUser(session[2]);
  }

  /** `BunqContext.load_api_context`: it needs one active account, but of a provider. */
  async loadPrimaryAccount(): Promise<number | null> {
    if (this.#user?.[0] === "UserPaymentServiceProvider") return null;
    const path = `user/${String(this.userId)}/monetary-account-bank`;
    const accounts = await this.#call("GET", path);
    const [active] = accounts
      .map((item) => accountSchema.parse(item["MonetaryAccountBank"]))
      .filter(({ status }) => status === "ACTIVE");
    if (active === undefined) throw new Error("there is no active account");
    return active.id;
  }

  async readUser(): Promise<string> {
    const [item] = await this.#call("GET", "user");
    return this.#decodeUser(item)[0];
  }

  /** The SDK does not keep a session's id and says 0. */
  async close(): Promise<void> {
    await this.#call("DELETE", "session/0");
  }

  async #call(method: string, path: string, body: Buffer = Buffer.alloc(0)) {
    const answer = await this.#send(method, path, body);
    if (answer.headers["x-bunq-client-response-id"] === undefined) {
      throw new Error("KeyError: an answer without a response id");
    }
    const parsed: unknown = JSON.parse(answer.body.toString("utf8"));
    if (answer.status !== 200) {
      throw new Error(errorSchema.parse(parsed).Error[0]?.error_description);
    }
    if (this.#serverKey !== null) this.#verify(answer, this.#serverKey);
    return bodySchema.parse(parsed).Response;
  }

  #verify({ headers, body }: Answer, serverKey: KeyObject): void {
    const signature = headers["x-bunq-server-signature"];
    if (typeof signature !== "string") throw new Error("KeyError: x-bunq-server-signature");
    if (!verify("sha256", body, serverKey, Buffer.from(signature, "base64"))) {
      throw new Error("Could not validate response signature.");
    }
  }

  #send(method: string, path: string, body: Buffer): Promise<Answer> {
    const signature = sign("sha256", body, this.#keys.privateKey).toString("base64");
    const headers = {
      "User-Agent": "bunq-sdk-python/1.14.18",
      "X-Bunq-Client-Request-Id": randomUUID(),
      "X-Bunq-Geolocation": "0 0 0 0 NL",
      "X-Bunq-Language": "en_US",
      "X-Bunq-Region": "nl_NL",
      "Cache-Control": "no-cache",
      "Content-Length": body.length,
      ...(this.#token === null
        ? {}
        : {
            "X-Bunq-Client-Authentication": this.#token,
            "X-Bunq-Client-Signature": signature,
          }),
    };
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: false };
      const outgoing = request(`${this.#baseUrl}/v1/${path}`, options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const { statusCode: status = 0, headers: received } = response;
          resolve({ status, headers: received, body: Buffer.concat(chunks) });
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }

  /** Also of the two users inside a `UserApiKey`, whose time-out it takes from the requesting one. */
  #decodeUser(item: unknown): readonly [string, Record<string, unknown>] {
    const [entry] = Object.entries(itemSchema.parse(item));
    if (entry === undefined) throw new Error("there is no user");
    const [kind, given] = entry;
    const user = itemSchema.parse(given);
    z.array(itemSchema)
      .parse(user["relations"] ?? [])
      .forEach(requireDecodable);
    const timed = kind === "UserApiKey" ? this.#decodeUser(user["requested_by_user"])[1] : user;
    z.int().parse(timed["session_timeout"]);
    // An object in place of a text is where it breaks most often (sdk_python #173).
    for (const field of ["display_name", "public_nick_name"]) z.string().parse(timed[field]);
    return [kind, user];
  }
}

function requireDecodable(relation: Record<string, unknown>): void {
  const found = undecodable.find((name) => name in relation);
  if (found !== undefined) throw new Error(`AttributeError: the SDK cannot decode ${found}`);
}
