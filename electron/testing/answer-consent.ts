import { expect } from "vitest";
import type { OauthWait } from "../../shared/contract/oauth.ts";
import { fieldsOf, press } from "../sandbox/testing/oauth-client.ts";
import type { TestBackend } from "./create-test-backend.ts";

/** Who is asked for access, once somebody is. */
export async function waitingFor(backend: TestBackend, accountId: string): Promise<OauthWait> {
  const read = async (): Promise<OauthWait | null> =>
    (await backend.call("oauth.read", { accountId })).waiting;
  await expect.poll(read).not.toBeNull();
  const waiting = await read();
  if (waiting === null) throw new Error("nobody is asked any more");
  return waiting;
}

/** Opens the sandbox's page and decides, as a person does; answers where the browser is sent. */
export async function decideOnPage(
  { authorizeUrl }: OauthWait,
  decision: "grant" | "deny",
): Promise<URL> {
  const { origin } = new URL(authorizeUrl);
  const page = await (await fetch(authorizeUrl)).text();
  expect(fieldsOf(page)).toHaveProperty("client_id");
  return (await press(origin, page, decision)).location;
}

/** The same, and the browser comes back. Answers what its tab shows. */
export async function answerConsent(
  waiting: OauthWait,
  decision: "grant" | "deny",
): Promise<string> {
  return (await fetch(await decideOnPage(waiting, decision))).text();
}
