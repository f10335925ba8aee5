import type { IncomingMessage, ServerResponse } from "node:http";
import type { UserKind } from "../../shared/contract/user.ts";
import { guardControl } from "./control-guard.ts";
import { isJsonObject, type JsonObject } from "./json.ts";
import { losses, type Loss } from "./lose.ts";
import { readBody } from "./read-body.ts";
import { describePolicy, PolicyMistake, readPolicyChanges } from "./sandbox-policy.ts";
import type { RunningSandbox } from "./start-sandbox.ts";

export const controlPath = "/control";

type Steered = Pick<
  RunningSandbox,
  "policy" | "changePolicy" | "refused" | "lose" | "addUser" | "port"
>;

/** `token`: what a program has to show; `save`: as of `HandlerParts`. */
interface Steering {
  readonly token: string;
  readonly save: () => Promise<void>;
}

type Content = Readonly<Record<string, unknown>>;

/** A request that asks for something there is not; its message is for the person. */
class ControlMistake extends Error {}

function oneOf<Value extends string>(
  body: JsonObject,
  field: string,
  values: readonly Value[],
): Value {
  const found = values.find((value) => value === body[field]);
  if (found === undefined) throw new ControlMistake(`"${field}" is one of ${values.join(", ")}.`);
  return found;
}

/** Written down again: the contract's own list comes with all of its schemas. */
const userKinds = [
  "UserPerson",
  "UserCompany",
  "UserApiKey",
  "UserPaymentServiceProvider",
] as const satisfies readonly UserKind[];

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly says: string;
  readonly run: (sandbox: Steered, body: JsonObject) => Content | Promise<Content>;
}

function policyOf({ policy }: Steered): Content {
  return { policy, switches: describePolicy(policy) };
}

const operations: readonly Operation[] = [
  {
    method: "GET",
    path: controlPath,
    says: "What can be asked for here.",
    run: () => ({
      operations: operations.map(({ method, path, says }) => ({ method, path, says })),
    }),
  },
  {
    method: "GET",
    path: `${controlPath}/policy`,
    says: "Every switch: its group, values, default, sentence and present value.",
    run: policyOf,
  },
  {
    method: "PATCH",
    path: `${controlPath}/policy`,
    says: 'Turns switches, all or none, e.g. {"expiredSession":403,"latencyMs":200}.',
    run: (sandbox, body) => {
      sandbox.changePolicy(readPolicyChanges(body));
      return policyOf(sandbox);
    },
  },
  {
    method: "GET",
    path: `${controlPath}/refused`,
    says: "The latest refused requests and why they were, oldest first.",
    run: ({ refused }) => ({ refused }),
  },
  {
    method: "POST",
    path: `${controlPath}/lose`,
    says: `Forgets, as an emptied sandbox does: {"what":"everything"}, or ${losses.slice(1).join(", ")}.`,
    run: (sandbox, body) => {
      const what: Loss = oneOf(body, "what", losses);
      sandbox.lose(what);
      return { lost: what };
    },
  },
  {
    method: "POST",
    path: `${controlPath}/user`,
    says: 'Adds a user of any kind, e.g. {"kind":"UserApiKey"}; answers the API key.',
    run: async (sandbox, body) => {
      const kind: UserKind = oneOf(body, "kind", userKinds);
      return { apiKey: await sandbox.addUser(kind) };
    },
  },
];

function answer(response: ServerResponse, status: number, content: Content): void {
  const body = JSON.stringify(content);
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": String(Buffer.byteLength(body)),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
  response.writeHead(status, headers).end(body);
}

async function bodyOf(message: IncomingMessage): Promise<JsonObject> {
  if (message.method === "GET") return {};
  const bytes = await readBody(message, 64 * 1024);
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes?.toString("utf8") ?? "");
  } catch {
    throw new ControlMistake("The body has to be JSON, of 64 KB at most.");
  }
  if (!isJsonObject(parsed)) throw new ControlMistake("The body has to be a JSON object.");
  return parsed;
}

async function steer(
  sandbox: Steered,
  { token, save }: Steering,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = guardControl(message, sandbox.port, token);
  if (refused !== null) return answer(response, refused.status, { error: refused.why });
  const path = message.url?.split("?", 1)[0] ?? "";
  const here = operations.filter((operation) => operation.path === path);
  const operation = here.find(({ method }) => method === message.method);
  if (operation === undefined) {
    const error = `There is no such operation; GET ${controlPath} lists them.`;
    return answer(response, here.length === 0 ? 404 : 405, { error });
  }
  try {
    const content = await operation.run(sandbox, await bodyOf(message));
    await save();
    answer(response, 200, content);
  } catch (thrown) {
    if (!(thrown instanceof ControlMistake || thrown instanceof PolicyMistake)) throw thrown;
    answer(response, 400, { error: thrown.message });
  }
}

/**
 * The listener behind `/control`: the same switches as on the command line, for a program on this
 * machine that has the token. `sandbox` is a function because the listener is there before it.
 */
export function createControl(sandbox: () => Steered, steering: Steering) {
  return (message: IncomingMessage, response: ServerResponse): void => {
    // What is left of a refused body must not be read as the next request.
    response.setHeader("Connection", "close");
    steer(sandbox(), steering, message, response).catch(() => response.destroy());
  };
}
