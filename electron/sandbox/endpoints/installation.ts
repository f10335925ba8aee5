import { respond, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { clientKeyUsed, notFound } from "../refusals.ts";
import type { Call, InstallationCall, Route } from "../route.ts";
import { digestOf, newToken } from "../tokens.ts";
import { readClientKey } from "./client-key.ts";
import { textField } from "./text-field.ts";

async function createInstallation({ sandbox, request }: Call): Promise<Answer> {
  const clientKeyPem = textField(bodyOf(request), "client_public_key");
  const clientKey = readClientKey(clientKeyPem);
  const serverKey = await sandbox.serverKey;
  const { installations } = sandbox.tables;
  if (installations.firstBy("clientKey", clientKey)) throw clientKeyUsed();

  const token = newToken(sandbox);
  const createdAt = sandbox.clock.now();
  const tokenDigest = digestOf(token);
  const added = installations.add((id) => ({
    id,
    createdAt,
    clientKey,
    clientKeyPem,
    tokenDigest,
  }));
  const time = bunqTime(createdAt);
  return respond(
    { Id: { id: added.id } },
    { Token: { id: added.id, created: time, updated: time, token } },
    { ServerPublicKey: { server_public_key: serverKey.publicPem } },
  );
}

/** An installation sees itself only. */
function ownId({ installation, parameters }: InstallationCall): number {
  const given = parameters["installationId"] ?? "";
  if (given !== String(installation.id)) throw notFound("Installation", given);
  return installation.id;
}

/** Registering a client's key pair (bunq's pages "Installation" and "Signing"). */
export const installationRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/installation", token: "none", answer: createInstallation },
  {
    method: "GET",
    path: "/v1/installation",
    token: "either",
    signature: "ifPresent",
    answer: ({ installation, request }) =>
      respondPage(request, [installation.id], (id) => ({ Id: { id } })),
  },
  {
    method: "GET",
    path: "/v1/installation/{installationId}",
    token: "either",
    signature: "ifPresent",
    answer: (call) => respond({ Id: { id: ownId(call) } }),
  },
  {
    method: "GET",
    path: "/v1/installation/{installationId}/server-public-key",
    token: "either",
    signature: "ifPresent",
    answer: async (call) => {
      ownId(call);
      const { publicPem } = await call.sandbox.serverKey;
      return respond({ ServerPublicKey: { server_public_key: publicPem } });
    },
  },
];
