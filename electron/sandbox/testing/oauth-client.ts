import { demoOauthClient } from "../demo-keys.ts";
import { send } from "./sandbox-client.ts";

export interface OauthApp {
  readonly client_id: string;
  readonly client_secret: string;
  readonly redirect_uri: string;
}

/** The demo client, waiting on some port. */
export const demoApp: OauthApp = {
  client_id: demoOauthClient.clientId,
  client_secret: demoOauthClient.secret,
  redirect_uri: "http://127.0.0.1:49152/oauth/callback",
};

/** Opens the page on which a user grants access. */
export function openConsent(
  baseUrl: string,
  app: Pick<OauthApp, "client_id" | "redirect_uri">,
  changes: Readonly<Record<string, string>> = {},
) {
  const { client_id, redirect_uri } = app;
  const asked = { response_type: "code", client_id, redirect_uri, state: "xyz", ...changes };
  return send(baseUrl, `/auth?${new URLSearchParams(asked).toString()}`);
}

function unescaped(text: string): string {
  const characters = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" } as const;
  return text.replaceAll(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: keyof typeof characters) => characters[name],
  );
}

/** What the page's form would send, but for the button. */
export function fieldsOf(page: string): Record<string, string> {
  const inputs = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  const fields = [...inputs].map(([, name = "", value = ""]) => [name, unescaped(value)]);
  return Object.fromEntries(fields);
}

/** Presses a button of the page as a browser does; answers where it is sent. */
export async function press(
  baseUrl: string,
  page: string,
  decision: "grant" | "deny",
  changes: Readonly<Record<string, string>> = {},
) {
  const form = new URLSearchParams({ granted_by: "new", ...fieldsOf(page), decision, ...changes });
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: baseUrl };
  const answer = await send(baseUrl, "/auth", { body: String(form), headers });
  return { status: answer.status, location: new URL(answer.headers["location"] ?? "about:blank") };
}

/** The whole way to a code. */
export async function obtainCode(
  baseUrl: string,
  app: OauthApp,
  changes: Readonly<Record<string, string>> = {},
): Promise<string> {
  const page = await openConsent(baseUrl, app);
  const { location } = await press(baseUrl, page.body.toString(), "grant", changes);
  return location.searchParams.get("code") ?? "";
}

/** Exchanges a code with everything in the query, as bunq's page has it. */
export async function exchange(
  baseUrl: string,
  app: OauthApp,
  code: string,
  changes: Readonly<Record<string, string>> = {},
) {
  const query = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    ...app,
    ...changes,
  });
  const answer = await send(baseUrl, `/v1/token?${query.toString()}`, { method: "POST" });
  const content: Record<string, string> = JSON.parse(answer.body.toString());
  return { status: answer.status, headers: answer.headers, content };
}
