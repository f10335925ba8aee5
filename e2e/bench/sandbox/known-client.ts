import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import type { Client } from "undici";
import { demoPartnerKey } from "../../../shared/demo-partner-key.ts";
import { sendCall, type Call } from "./load.ts";

interface Item {
  readonly Id?: { readonly id: number };
  readonly Token?: { readonly token: string };
  readonly ApiKey?: { readonly api_key: string };
  readonly UserPerson?: { readonly id: number };
}

function itemsOf(bytes: Buffer): Item {
  const { Response: items } = JSON.parse(bytes.toString("utf8")) as { Response: readonly Item[] };
  return items.reduce((all, item) => ({ ...all, ...item }), {});
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the sandbox answered something else");
  return value;
}

/** A session to read with. */
export interface OpenSession {
  readonly token: string;
  readonly userId: number;
}

function provisionCall(token: string): Call {
  const headers = {
    "User-Agent": "bench",
    "Cache-Control": "no-cache",
    "Content-Type": "application/json",
    "X-Bunq-Client-Request-Id": "bench",
    "X-Bunq-Client-Authentication": token,
  };
  const body = {
    external_uuid: randomUUID(),
    pointer: { type: "EMAIL", value: "bench@zandpoort.example", name: "Bench" },
    products: ["USER_VERIFIED"],
  };
  const path = "/v1/partner-user-provision";
  return { method: "POST", path, headers, body: Buffer.from(JSON.stringify(body)) };
}

/**
 * An installed client with everything it sends made in advance: PKCS#1 v1.5 signs the same bytes the
 * same way, so that the load generator has nothing to compute.
 */
export class KnownClient {
  readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly #emptySignature = this.#sign(Buffer.alloc(0));
  #installationToken = "";

  async install(client: Client): Promise<void> {
    const pem = this.#keys.publicKey.export({ type: "spki", format: "pem" }).toString();
    const body = Buffer.from(JSON.stringify({ client_public_key: pem }));
    const bytes = await sendCall(client, this.#post("/v1/installation", body));
    this.#installationToken = known(itemsOf(bytes).Token).token;
  }

  /** A new person whose API key has a device; answers the call that opens a session with it. */
  async addUser(client: Client): Promise<Call> {
    const user = await sendCall(client, this.#post("/v1/sandbox-user-person", Buffer.alloc(0)));
    const secret = known(itemsOf(user).ApiKey).api_key;
    const device = Buffer.from(JSON.stringify({ description: "Bench", secret }));
    await sendCall(client, this.#signedPost("/v1/device-server", device));
    return this.#signedPost("/v1/session-server", Buffer.from(JSON.stringify({ secret })));
  }

  /** A session of the demo partner; answers what provisions one more user in it. */
  async openPartner(client: Client): Promise<() => Call> {
    const key = { secret: demoPartnerKey };
    const device = Buffer.from(JSON.stringify({ description: "Bench", ...key }));
    await sendCall(client, this.#signedPost("/v1/device-server", device));
    const opening = this.#signedPost("/v1/session-server", Buffer.from(JSON.stringify(key)));
    const { token } = known(itemsOf(await sendCall(client, opening)).Token);
    return () => provisionCall(token);
  }

  readCall({ token, userId }: OpenSession): Call {
    const headers = {
      "User-Agent": "bench",
      "Cache-Control": "no-cache",
      "X-Bunq-Client-Request-Id": "bench",
      "X-Bunq-Client-Authentication": token,
      "X-Bunq-Client-Signature": this.#emptySignature,
    };
    return { method: "GET", path: `/v1/user/${userId}`, headers };
  }

  #sign(bytes: Buffer): string {
    return sign("sha256", bytes, this.#keys.privateKey).toString("base64");
  }

  #post(path: string, body: Buffer): Call {
    const headers = {
      "User-Agent": "bench",
      "Cache-Control": "no-cache",
      "Content-Type": "application/json",
      "X-Bunq-Client-Request-Id": "bench",
    };
    return { method: "POST", path, headers, body };
  }

  #signedPost(path: string, body: Buffer): Call {
    const call = this.#post(path, body);
    const headers = {
      ...call.headers,
      "X-Bunq-Client-Authentication": this.#installationToken,
      "X-Bunq-Client-Signature": this.#sign(body),
    };
    return { ...call, headers };
  }
}

export async function openSession(client: Client, opening: Call): Promise<OpenSession> {
  const { Token, UserPerson } = itemsOf(await sendCall(client, opening));
  return { token: known(Token).token, userId: known(UserPerson).id };
}
