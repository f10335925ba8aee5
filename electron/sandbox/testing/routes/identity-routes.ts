import { z } from "zod";
import { answerOf, listOf } from "../answer-shapes.ts";
import { send } from "../sandbox-client.ts";
import { idOf, reading, userPath, type DocumentedRoute, type World } from "./world.ts";

const credentials = (world: World) => `${userPath(world)}/credential-password-ip`;
const ipsOf = async (world: World) => {
  const list = await world.person.get(credentials(world));
  return `${credentials(world)}/${idOf(list, "CredentialPasswordIp")}/ip`;
};
const upload = ({ baseUrl, person }: World) =>
  send(baseUrl, "/v1/attachment-public", {
    token: person.token,
    body: Buffer.from("474946383961010001000000", "hex"),
    headers: { "Content-Type": "image/gif", "X-Bunq-Attachment-Description": "Een korrel" },
  });
const makeAvatar = async (world: World) =>
  world.person.post("/v1/avatar", {
    attachment_public_uuid: idOf(await upload(world), "Uuid", "uuid"),
  });

export const identityRoutes: Readonly<Record<string, DocumentedRoute>> = {
  "GET /v1/user": reading(() => "/v1/user", answerOf("UserPerson")),
  "GET /v1/user/{userId}": reading(userPath, answerOf("UserPerson")),
  "GET /v1/user-person/{userId}": reading(
    ({ person }) => `/v1/user-person/${person.userId}`,
    answerOf("UserPerson"),
  ),
  "GET /v1/user-company/{userId}": {
    call: ({ company }) => company.get(`/v1/user-company/${idOf(company.opened, "UserCompany")}`),
    shape: answerOf("UserCompany"),
  },
  "GET /v1/user-payment-service-provider/{userId}": {
    call: ({ provider }) => {
      const id = idOf(provider.opened, "UserPaymentServiceProvider");
      return provider.get(`/v1/user-payment-service-provider/${id}`);
    },
    shape: answerOf("UserPaymentServiceProvider"),
  },
  "GET /v1/user/{userId}/credential-password-ip": reading(
    credentials,
    listOf("CredentialPasswordIp"),
  ),
  "GET /v1/user/{userId}/credential-password-ip/{credentialId}": {
    call: async (world) => world.person.get((await ipsOf(world)).replace(/\/ip$/, "")),
    shape: answerOf("CredentialPasswordIp"),
  },
  "GET /v1/user/{userId}/credential-password-ip/{credentialId}/ip": {
    call: async (world) => world.person.get(await ipsOf(world)),
    shape: listOf("PermittedIp"),
  },
  "POST /v1/user/{userId}/credential-password-ip/{credentialId}/ip": {
    call: async (world) => world.person.post(await ipsOf(world), { ip: "10.0.0.1" }),
    shape: answerOf("Id"),
  },
  "GET /v1/user/{userId}/credential-password-ip/{credentialId}/ip/{ipId}": {
    call: async (world) => {
      const ips = await ipsOf(world);
      return world.person.get(`${ips}/${idOf(await world.person.get(ips), "PermittedIp")}`);
    },
    shape: answerOf("PermittedIp"),
  },
  "PUT /v1/user/{userId}/credential-password-ip/{credentialId}/ip/{ipId}": {
    call: async (world) => {
      const ips = await ipsOf(world);
      const id = idOf(await world.person.get(ips), "PermittedIp");
      return world.person.put(`${ips}/${id}`, { status: "INACTIVE" });
    },
    shape: answerOf("Id"),
  },
  "POST /v1/attachment-public": { call: upload, shape: answerOf("Uuid") },
  "GET /v1/attachment-public/{attachmentUuid}": {
    call: async (world) =>
      world.person.get(`/v1/attachment-public/${idOf(await upload(world), "Uuid", "uuid")}`),
    shape: answerOf("AttachmentPublic"),
  },
  "GET /v1/attachment-public/{attachmentUuid}/content": {
    call: async (world) => {
      const uuid = idOf(await upload(world), "Uuid", "uuid");
      return world.person.get(`/v1/attachment-public/${uuid}/content`);
    },
    shape: z.string().startsWith("GIF89a"),
  },
  "POST /v1/avatar": { call: makeAvatar, shape: answerOf("Uuid") },
  "GET /v1/avatar/{avatarUuid}": {
    call: async (world) =>
      world.person.get(`/v1/avatar/${idOf(await makeAvatar(world), "Uuid", "uuid")}`),
    shape: answerOf("Avatar"),
  },
};
