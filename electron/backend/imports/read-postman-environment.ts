import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { textMember } from "../../../shared/user/user-text.ts";
import type { ContextTexts } from "./imported-context.ts";
import { importRefusal } from "./import-refusal.ts";
import { sandboxOrigin } from "./sandbox-origin.ts";

const digits = /^\d{1,40}$/;

/** Whether a JSON text is an environment of Postman, whoever wrote it. */
export function isPostmanEnvironment(root: JsonNode): boolean {
  return findMember(root, "values")?.kind === "array";
}

/** The texts by name; a variable that is switched off or blank is not there. */
function valuesOf(root: JsonNode): ReadonlyMap<string, string> {
  const items = findMember(root, "values")?.children ?? [];
  return new Map(
    items.flatMap((item) => {
      const key = textMember(item, "key");
      const value = textMember(item, "value");
      const isOff = findMember(item, "enabled")?.kind === "false";
      return key === null || value === null || isOff ? [] : [[key, value] as const];
    }),
  );
}

function idOf(values: ReadonlyMap<string, string>, name: string): string | null {
  const value = values.get(name);
  return value !== undefined && digits.test(value) ? value : null;
}

/** Reads an environment of bunq's own Postman collection, by its variables. Throws `invalid_input`. */
export function readPostmanEnvironment(root: JsonNode): ContextTexts {
  const values = valuesOf(root);
  const wanted = (name: string): string => {
    const value = values.get(name);
    if (value !== undefined) return value;
    throw importRefusal(
      `The variable ${name} is missing or blank. In Postman’s export secrets are blank unless their current values were kept as initial ones.`,
    );
  };
  const origin = sandboxOrigin(wanted("host"), "The variable host");
  const sessionToken = values.get("session_token") ?? null;
  const apiKey = values.get("api_key") ?? null;
  const notes = [
    ...(apiKey === null
      ? ["The environment holds no API key, so no other session can be opened."]
      : []),
    ...(sessionToken === null
      ? []
      : ["A Postman environment does not say when its session ends. bunq will, by refusing it."]),
  ];
  return {
    client: "Postman, with bunq’s collection",
    origin,
    names: {
      privateKey: "The variable private_key_client",
      publicKey: "The variable public_key_client",
      serverKey: "The variable public_key_server",
    },
    privateKey: wanted("private_key_client"),
    publicKey: values.get("public_key_client") ?? values.get("public_key_client_fmt") ?? null,
    serverKey: wanted("public_key_server"),
    installationToken: wanted("installation_token"),
    apiKey,
    session: sessionToken === null ? null : { token: sessionToken, id: null, endsAt: null },
    installationId: idOf(values, "installation_id"),
    deviceId: idOf(values, "device_id"),
    userId: idOf(values, "user_id"),
    user: null,
    notes,
  };
}
