import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { textMember } from "../../../shared/user/user-text.ts";
import type { ContextTexts, ImportedSession } from "./imported-context.ts";
import { importRefusal } from "./import-refusal.ts";
import { readExpiry } from "./read-expiry.ts";
import { productionRefusal, sandboxOrigin } from "./sandbox-origin.ts";
import { sdkUserObject } from "./sdk-user-object.ts";

const digits = /^\d{1,40}$/;

/** Whether a JSON text is, or was meant to be, a context file of bunq's SDKs. */
export function isSdkContext(root: JsonNode): boolean {
  return ["environment_type", "installation_context", "session_context"].some(
    (name) => findMember(root, name) !== null,
  );
}

function checkEnvironment(root: JsonNode): void {
  const type = textMember(root, "environment_type");
  if (type?.toUpperCase() === "SANDBOX") return;
  if (type?.toUpperCase() === "PRODUCTION") throw productionRefusal("environment_type");
  throw importRefusal(
    type === null
      ? "environment_type is missing, so nothing tells a sandbox from production. bunq’s SDKs write SANDBOX there."
      : "environment_type is neither SANDBOX nor PRODUCTION.",
  );
}

function wanted(node: JsonNode | null, name: string, where: string): string {
  const text = textMember(node, name);
  if (text !== null) return text;
  const at = where === "" ? name : `${where}.${name}`;
  throw importRefusal(
    findMember(node, name) === null
      ? `${at} is missing. bunq’s SDKs write it, so the file is not whole.`
      : `${at} is not a text.`,
  );
}

/** An id that may stand as a number or as a text. */
function idText(node: JsonNode | null, name: string): string | null {
  const member = findMember(node, name);
  const text = member?.kind === "number" ? member.text : textMember(node, name);
  return text !== null && digits.test(text) ? text : null;
}

function sessionOf(root: JsonNode, notes: string[]): ImportedSession | null {
  const session = findMember(root, "session_context");
  if (session?.kind !== "object") return null;
  const own = findMember(root, "_sandgate");
  const token = wanted(session, "token", "session_context");
  const exact = Date.parse(textMember(own, "session_ends_at") ?? "");
  const written = textMember(session, "expiry_time");
  const read = written === null ? null : readExpiry(written);
  const endsAt = Number.isNaN(exact) ? read : exact;
  if (endsAt === null) {
    notes.push("The file does not say when its session ends. bunq will, by refusing its token.");
  } else if (Number.isNaN(exact)) {
    notes.push(
      "The file tells the end of its session without a time zone. The earlier of UTC and this machine’s clock is taken.",
    );
  }
  return { token, id: idText(own, "session_id"), endsAt };
}

/** Reads the context file of an SDK, in the spelling of any of the four. Throws `invalid_input`. */
export function readSdkContext(root: JsonNode): ContextTexts {
  checkEnvironment(root);
  const notes: string[] = [];
  const installation = findMember(root, "installation_context");
  if (installation?.kind !== "object") {
    throw importRefusal(
      "installation_context is missing; without it there is no key to sign with.",
    );
  }
  const own = findMember(root, "_sandgate");
  const session = sessionOf(root, notes);
  const found = sdkUserObject(findMember(root, "session_context") ?? root);
  const apiKey = textMember(root, "api_key");
  if (apiKey === null) notes.push("The file holds no API key, so no other session can be opened.");
  if (textMember(root, "proxy_url") !== null || textMember(root, "proxy") !== null) {
    notes.push("The file names a proxy. Sandgate has one for all accounts, in the settings.");
  }
  const origin = textMember(own, "origin");
  const isOurs = own !== null;
  return {
    client: isOurs
      ? "Sandgate, for bunq’s SDKs"
      : found?.isPhp
        ? "bunq’s PHP SDK"
        : "bunq’s Python, Java or C# SDK",
    origin: origin === null ? bunqSandboxOrigin : sandboxOrigin(origin, "_sandgate.origin"),
    names: {
      privateKey: "installation_context.private_key_client",
      publicKey: "installation_context.public_key_client",
      serverKey: "installation_context.public_key_server",
    },
    privateKey: wanted(installation, "private_key_client", "installation_context"),
    publicKey: textMember(installation, "public_key_client"),
    serverKey: wanted(installation, "public_key_server", "installation_context"),
    installationToken: wanted(installation, "token", "installation_context"),
    apiKey,
    session,
    installationId: idText(own, "installation_id"),
    deviceId: idText(own, "device_id"),
    userId: found?.user?.summary.id ?? idText(findMember(root, "session_context"), "user_id"),
    user: found?.user ?? null,
    notes,
  };
}
