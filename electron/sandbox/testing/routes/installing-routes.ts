import { z } from "zod";
import { answerOf, errorAnswer, listOf } from "../answer-shapes.ts";
import { sealKeys } from "../certificates.ts";
import { onboard, openSession, pemOf, registerDevice, send } from "../sandbox-client.ts";
import { idOf, reading, type DocumentedRoute } from "./world.ts";

export const installingRoutes: Readonly<Record<string, DocumentedRoute>> = {
  "GET /": {
    call: ({ baseUrl }) => send(baseUrl, "/"),
    shape: z.string().nonempty(),
  },
  "POST /v1/sandbox-user-person": {
    call: ({ baseUrl }) => send(baseUrl, "/v1/sandbox-user-person", { method: "POST" }),
    shape: answerOf("ApiKey"),
  },
  "POST /v1/sandbox-user-company": {
    call: ({ baseUrl }) => send(baseUrl, "/v1/sandbox-user-company", { body: {} }),
    shape: answerOf("ApiKey"),
  },
  "POST /v1/installation": {
    call: ({ baseUrl }) =>
      send(baseUrl, "/v1/installation", {
        body: { client_public_key: pemOf(sealKeys.publicKey) },
      }),
    shape: answerOf("Id", "Token", "ServerPublicKey"),
  },
  "GET /v1/installation": reading(() => "/v1/installation", listOf("Id")),
  "GET /v1/installation/{installationId}": reading(
    ({ installation }) => `/v1/installation/${installation.id}`,
    answerOf("Id"),
  ),
  "GET /v1/installation/{installationId}/server-public-key": reading(
    ({ installation }) => `/v1/installation/${installation.id}/server-public-key`,
    answerOf("ServerPublicKey"),
  ),
  "POST /v1/device-server": {
    call: async ({ baseUrl, sandbox, installation }) =>
      registerDevice(baseUrl, installation.token, await sandbox.addUser("UserPerson")),
    shape: answerOf("Id"),
  },
  "GET /v1/device-server": reading(() => "/v1/device-server", listOf("DeviceServer")),
  "GET /v1/device-server/{deviceId}": {
    call: async ({ person }) => {
      const id = idOf(await person.get("/v1/device-server"), "DeviceServer");
      return person.get(`/v1/device-server/${id}`);
    },
    shape: answerOf("DeviceServer"),
  },
  "GET /v1/device": reading(() => "/v1/device", listOf("DeviceServer")),
  "GET /v1/device/{deviceId}": {
    call: async ({ person }) => {
      const id = idOf(await person.get("/v1/device"), "DeviceServer");
      return person.get(`/v1/device/${id}`);
    },
    shape: answerOf("DeviceServer"),
  },
  "POST /v1/session-server": {
    call: async ({ baseUrl, sandbox, installation }) => {
      const key = await sandbox.addUser("UserApiKey");
      await registerDevice(baseUrl, installation.token, key);
      return openSession(baseUrl, installation.token, key);
    },
    shape: answerOf("Id", "Token", "UserApiKey"),
  },
  "DELETE /v1/session/{sessionId}": {
    call: async ({ baseUrl, sandbox, installation }) => {
      const key = await sandbox.addUser("UserPerson");
      const { sessionToken: token } = await onboard(baseUrl, key, installation);
      return send(baseUrl, "/v1/session/0", { token, method: "DELETE" });
    },
    shape: answerOf(),
  },
  "POST /v1/server-error": {
    call: ({ baseUrl }) => send(baseUrl, "/v1/server-error", { body: {} }),
    status: 500,
    shape: errorAnswer,
  },
};
