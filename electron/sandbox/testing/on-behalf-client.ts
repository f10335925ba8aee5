import { generateKeyPairSync } from "node:crypto";
import { demoKeys } from "../demo-keys.ts";
import { install, item, onboard, send, signatureOver, toBytes } from "./sandbox-client.ts";

/** Another client: an installation with a key pair of its own, which signs what it posts. */
export async function installAnew(baseUrl: string) {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { token, serverKey } = await install(baseUrl, keys.publicKey);
  const post = (path: string, body: object) =>
    send(baseUrl, path, {
      body,
      token,
      signature: signatureOver(toBytes(body), keys.privateKey),
    });
  const register = (secret: string) => post("/v1/device-server", { description: "own", secret });
  const openSession = (secret: string) => post("/v1/session-server", { secret });
  return { token, serverKey, keys, register, openSession };
}

/** A live session, calling as it. */
export function callingAs(baseUrl: string, token: string) {
  return {
    get: (path: string) => send(baseUrl, path, { token }),
    post: (path: string, body: object) => send(baseUrl, path, { token, body }),
    put: (path: string, body: object) => send(baseUrl, path, { token, body, method: "PUT" }),
    remove: (path: string) => send(baseUrl, path, { token, method: "DELETE" }),
  };
}

/** The demo partner in a session, with its user id. */
export async function partnerSession(baseUrl: string) {
  const { installation, opened, sessionToken } = await onboard(baseUrl, demoKeys.partner);
  const userId = Number(item(opened, "UserCompany")["id"]);
  return { installation, userId, opened, ...callingAs(baseUrl, sessionToken) };
}
