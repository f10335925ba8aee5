import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** One answer as the script wants it. `signed` is true unless said otherwise. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body: string | Uint8Array;
  readonly signed?: boolean;
}

/** A bunq that answers what it is told to, with its own valid signature: the other side can lie. */
export interface ScriptedBunq {
  readonly baseUrl: string;
  readonly publicKeyPem: string;
  /** `METHOD /path` of every request, in order. */
  readonly received: readonly string[];
  /** What a path answers from now on; a function is asked again for each request. */
  readonly answer: (path: string, answer: ScriptedAnswer | (() => ScriptedAnswer)) => void;
}

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicKeyPem = keys.publicKey.export({ type: "spki", format: "pem" }).toString();

/** The answers of a bunq that is in order, with these tokens and this user. */
function ordinaryAnswers(): Map<string, ScriptedAnswer | (() => ScriptedAnswer)> {
  const person = { UserPerson: { id: 7, display_name: "Zoë", session_timeout: 604_800 } };
  const respond = (...items: object[]): ScriptedAnswer => ({
    body: JSON.stringify({ Response: items }),
  });
  return new Map([
    ["/v1/sandbox-user-person", respond({ ApiKey: { api_key: scriptedSecrets.apiKey } })],
    [
      "/v1/installation",
      respond(
        { Id: { id: 1 } },
        { Token: { id: 1, token: scriptedSecrets.installationToken } },
        { ServerPublicKey: { server_public_key: publicKeyPem } },
      ),
    ],
    ["/v1/device-server", respond({ Id: { id: 2 } })],
    [
      "/v1/session-server",
      respond({ Id: { id: 3 } }, { Token: { id: 3, token: scriptedSecrets.sessionToken } }, person),
    ],
    ["/v1/user/7", respond(person)],
    ["/v1/session/3", respond()],
  ]);
}

/** What the ordinary answers hand out. */
export const scriptedSecrets = {
  apiKey: `key/${"1234567890abcdef".repeat(4)}`,
  installationToken: `one/${"0f1e2d3c4b5a6978".repeat(4)}`,
  sessionToken: `two_${"89abcdef01234567".repeat(4)}`,
} as const;

/** Opens it; it closes with the test. */
export async function openScriptedBunq(): Promise<ScriptedBunq> {
  const answers = ordinaryAnswers();
  const received: string[] = [];
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      received.push(`${request.method} ${request.url}`);
      const scripted = answers.get(request.url ?? "") ?? { status: 404, body: "{}" };
      const answer = typeof scripted === "function" ? scripted() : scripted;
      const body = Buffer.from(answer.body);
      const signature = sign("sha256", body, keys.privateKey).toString("base64");
      const signed = answer.signed === false ? [] : ["X-Bunq-Server-Signature", signature];
      response.writeHead(answer.status ?? 200, [...signed, ...(answer.headers ?? []).flat()]);
      response.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publicKeyPem,
    received,
    answer: (path, answer) => answers.set(path, answer),
  };
}
