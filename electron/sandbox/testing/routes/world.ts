import type { z } from "zod";
import { demoKeys } from "../../demo-keys.ts";
import type { RunningSandbox } from "../../start-sandbox.ts";
import { accountHolder } from "../account-holder.ts";
import { callingAs } from "../on-behalf-client.ts";
import { item, onboard, type Received } from "../sandbox-client.ts";

/** Everybody that the calls below need, in one sandbox. */
export async function populate(sandbox: RunningSandbox) {
  const { baseUrl } = sandbox;
  const person = await accountHolder(sandbox);
  const { installation } = person;
  const sessionOf = async (key: string) => {
    const { opened, sessionToken } = await onboard(baseUrl, key, installation);
    return { opened, token: sessionToken, ...callingAs(baseUrl, sessionToken) };
  };
  const company = await sessionOf(await sandbox.addUser("UserCompany"));
  const provider = await sessionOf(demoKeys.paymentServiceProvider);
  const partner = await sessionOf(demoKeys.partner);
  return { sandbox, baseUrl, person, installation, company, provider, partner };
}

export type World = Awaited<ReturnType<typeof populate>>;

/** How a route is called, and what it answers then: 200 unless told otherwise. */
export interface DocumentedRoute {
  readonly call: (world: World) => Promise<Pick<Received, "status" | "headers" | "body">>;
  readonly shape: z.ZodType;
  readonly status?: number;
}

/** The id in an answer, or another field of the item of a type. */
export function idOf(received: Received, type = "Id", field = "id"): string {
  return String(item(received, type)[field]);
}

export const userPath = ({ person }: World) => `/v1/user/${person.userId}`;
export const accountPath = ({ person }: World) => `${person.accounts}/${person.accountId}`;
/** A read in the person's session. */
export const reading = (pathOf: (world: World) => string, shape: z.ZodType): DocumentedRoute => ({
  call: (world) => world.person.get(pathOf(world)),
  shape,
});
