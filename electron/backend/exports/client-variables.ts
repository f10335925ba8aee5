import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import type { ExportedAccount } from "./exported-account.ts";

/** A variable of a client. `secret`: the short name of what it holds; its value is not told here. */
export interface ClientVariable {
  readonly name: string;
  readonly value: string;
  readonly secret: string | null;
}

function fact(name: string, value: string | null | undefined): ClientVariable {
  return { name, value: value ?? "", secret: null };
}

function secret(name: string, short: string): ClientVariable {
  return { name, value: "", secret: short };
}

/** The variables of bunq's own Postman collection, under its names and in its order. */
export function clientVariables({
  origin,
  geolocation,
  key,
  installation,
  device,
  user,
}: ExportedAccount): readonly ClientVariable[] {
  const publicKey = key?.publicKeyPem ?? "";
  return [
    fact("host", origin ?? bunqSandboxOrigin),
    fact("geolocation", geolocation),
    fact("request_id", ""),
    secret("api_key", "API key"),
    secret("private_key_client", "private key"),
    fact("public_key_client", publicKey),
    // its scripts put this one into a JSON text as it is
    fact("public_key_client_fmt", publicKey.replaceAll("\n", "\\n")),
    secret("installation_token", "installation token"),
    fact("public_key_server", installation?.serverPublicKeyPem),
    fact("signature", ""),
    secret("session_token", "session token"),
    fact("user_id", user?.id),
    fact("installation_id", installation?.id),
    fact("device_id", device?.id),
  ];
}
