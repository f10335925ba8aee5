import { randomUUID } from "node:crypto";
import { z } from "zod";
import { answerOf, listOf } from "../answer-shapes.ts";
import { makeCertificate, sealKeys } from "../certificates.ts";
import { demoApp, exchange, obtainCode, openConsent, press } from "../oauth-client.ts";
import { installAnew } from "../on-behalf-client.ts";
import { pemOf, send, signatureOver, type Received } from "../sandbox-client.ts";
import { idOf, userPath, type DocumentedRoute, type World } from "./world.ts";

const provisions = "/v1/partner-user-provision";
const provision = ({ partner }: World) =>
  partner.post(provisions, {
    external_uuid: randomUUID(),
    user_verified_type: "PARTNER_USER_PERSON",
    email: "siobhan@zandpoort.example",
    phone_number: "+31612345678",
    products: ["USER_VERIFIED"],
  });
const clients = ({ partner }: World) =>
  `/v1/user/${idOf(partner.opened, "UserCompany")}/oauth-client`;
const ownClient = async (world: World) => {
  const list = await world.partner.get(clients(world));
  return `${clients(world)}/${idOf(list, "OauthClient")}`;
};
const addCallback = async (world: World) =>
  world.partner.post(`${await ownClient(world)}/callback-url`, {
    url: `http://127.0.0.1/${randomUUID()}`,
  });

async function registerProvider({ baseUrl }: World): Promise<Received> {
  const { token, keys } = await installAnew(baseUrl);
  const certificate = makeCertificate({ commonName: `Zandlezer ${randomUUID().slice(0, 8)} AISP` });
  const signed = Buffer.from(pemOf(keys.publicKey) + token);
  return send(baseUrl, "/v1/payment-service-provider-credential", {
    token,
    body: {
      client_payment_service_provider_certificate: certificate,
      client_payment_service_provider_certificate_chain: certificate,
      client_public_key_signature: signatureOver(signed, sealKeys.privateKey),
    },
  });
}

export const onBehalfRoutes: Readonly<Record<string, DocumentedRoute>> = {
  [`POST ${provisions}`]: { call: provision, shape: answerOf("PartnerUserProvision") },
  [`GET ${provisions}`]: {
    call: async (world) => {
      await provision(world);
      return world.partner.get(provisions);
    },
    shape: listOf("PartnerUserProvision"),
  },
  [`GET ${provisions}/{provisionId}`]: {
    call: async (world) => {
      const id = idOf(await provision(world), "PartnerUserProvision");
      return world.partner.get(`${provisions}/${id}`);
    },
    shape: answerOf("PartnerUserProvision"),
  },
  [`PUT ${provisions}/{provisionId}`]: {
    call: async (world) => {
      const id = idOf(await provision(world), "PartnerUserProvision");
      return world.partner.put(`${provisions}/${id}`, { status: "CANCELLED" });
    },
    shape: answerOf("Id"),
  },
  "POST /v1/payment-service-provider-credential": {
    call: registerProvider,
    shape: answerOf("CredentialPasswordIp"),
  },
  "POST /v1/user/{userId}/oauth-client": {
    call: (world) => world.person.post(`${userPath(world)}/oauth-client`, {}),
    shape: answerOf("Id"),
  },
  "GET /v1/user/{userId}/oauth-client": {
    call: (world) => world.partner.get(clients(world)),
    shape: listOf("OauthClient"),
  },
  "GET /v1/user/{userId}/oauth-client/{oauthClientId}": {
    call: async (world) => world.partner.get(await ownClient(world)),
    shape: answerOf("OauthClient"),
  },
  "POST /v1/user/{userId}/oauth-client/{oauthClientId}/callback-url": {
    call: addCallback,
    shape: answerOf("Id"),
  },
  "GET /v1/user/{userId}/oauth-client/{oauthClientId}/callback-url": {
    call: async (world) => world.partner.get(`${await ownClient(world)}/callback-url`),
    shape: listOf("OauthCallbackUrl"),
  },
  "DELETE /v1/user/{userId}/oauth-client/{oauthClientId}/callback-url/{callbackUrlId}": {
    call: async (world) => {
      const id = idOf(await addCallback(world));
      return world.partner.remove(`${await ownClient(world)}/callback-url/${id}`);
    },
    shape: answerOf(),
  },
  "GET /auth": {
    call: ({ baseUrl }) => openConsent(baseUrl, demoApp),
    shape: z.string().startsWith("<!doctype html>"),
  },
  "POST /auth": {
    call: async ({ baseUrl }) => {
      const page = await openConsent(baseUrl, demoApp);
      const { status, location } = await press(baseUrl, page.body.toString(), "grant");
      return { status, headers: {}, body: Buffer.from(location.searchParams.get("code") ?? "") };
    },
    status: 303,
    shape: z.string().regex(/^[0-9a-f]{64}$/),
  },
  "POST /v1/token": {
    call: async ({ baseUrl }) => {
      const code = await obtainCode(baseUrl, demoApp);
      const { status, headers, content } = await exchange(baseUrl, demoApp, code);
      return { status, headers, body: Buffer.from(JSON.stringify(content)) };
    },
    shape: z.strictObject({
      access_token: z.string().regex(/^[0-9a-f]{64}$/),
      token_type: z.literal("bearer"),
      state: z.string(),
    }),
  },
};
