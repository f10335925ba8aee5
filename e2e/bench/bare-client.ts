import { randomUUID, sign, type KeyObject } from "node:crypto";
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

interface BareCall {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly key?: KeyObject;
}

function send(origin: string, call: BareCall): Promise<string> {
  const body = call.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(call.body));
  const headers = {
    "User-Agent": "bare",
    "Cache-Control": "no-cache",
    "X-Bunq-Client-Request-Id": randomUUID(),
    "X-Bunq-Geolocation": "0 0 0 0 000",
    "X-Bunq-Language": "en_US",
    "X-Bunq-Region": "en_US",
    "Content-Length": body.length,
    ...(call.token ? { "X-Bunq-Client-Authentication": call.token } : {}),
    ...(call.key
      ? { "X-Bunq-Client-Signature": sign("sha256", body, call.key).toString("base64") }
      : {}),
  };
  return new Promise((done, fail) => {
    const outgoing = request(
      `${origin}/v1${call.path}`,
      { agent, method: call.method, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => done(Buffer.concat(chunks).toString("utf8")));
        response.on("error", fail);
      },
    );
    outgoing.on("error", fail);
    outgoing.end(body);
  });
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined)
    throw new Error(`nothing matches ${String(pattern)} in ${text.slice(0, 200)}`);
  return match;
}

/**
 * The floor: the same requests in the same order with what Node brings, and nothing else. No
 * verifying, no storing, no recording, no parsing beyond finding the ids and tokens.
 */
export async function onboardBare(
  origin: string,
  key: KeyObject,
  publicKeyPem: string,
): Promise<void> {
  const post = { method: "POST" } as const;
  const apiKey = found(
    await send(origin, { ...post, path: "/sandbox-user-person", body: {} }),
    /"api_key":"([^"]+)"/,
  );
  const installation = await send(origin, {
    ...post,
    path: "/installation",
    body: { client_public_key: publicKeyPem },
  });
  const token = found(installation, /"token":"([^"]+)"/);
  const device = { description: "Bare", secret: apiKey };
  await send(origin, { ...post, path: "/device-server", token, key, body: device });
  const session = await send(origin, {
    ...post,
    path: "/session-server",
    token,
    key,
    body: { secret: apiKey },
  });
  const sessionToken = found(session, /"token":"([^"]+)"/);
  const userId = found(session, /"UserPerson":\{"id":(\d+)/);
  const own = { token: sessionToken, key };
  await send(origin, { method: "GET", path: `/user/${userId}`, ...own });
  await send(origin, {
    method: "DELETE",
    path: `/session/${found(session, /"id":(\d+)/)}`,
    ...own,
  });
  await send(origin, { method: "GET", path: `/user/${userId}`, ...own });
}

export function closeBareConnections(): void {
  agent.destroy();
}
