import type { IncomingMessage } from "node:http";
import { webSessionHeader } from "../../shared/contract/bridge.ts";
import type { Dispatch } from "../backend/dispatch.ts";
import { jsonAnswer, refusalAnswer, type Answer } from "./answer.ts";
import type { LaunchLink } from "./launch-link.ts";
import { readBody } from "./read-body.ts";
import { guardRequest, type Door } from "./request-guard.ts";
import type { FindStaticFile } from "./static-files.ts";
import type { TrustedAddresses } from "./trusted-addresses.ts";
import type { WebSessions } from "./web-sessions.ts";

/** What answering a request takes. */
export interface WebParts {
  readonly dispatch: Dispatch;
  readonly findFile: FindStaticFile;
  readonly link: LaunchLink;
  readonly sessions: WebSessions;
  readonly trusted: TrustedAddresses;
}

const newLink = "Press Enter in the terminal where Sandgate runs for a new one.";
const linkIsSpent = `This link was used already, or is older than two minutes. ${newLink}`;
const noSession = `This tab has no connection to Sandgate, or its link has ended. ${newLink}`;
const notFound = "There is nothing at this address.";

/** A request, and what lets its body come when it is held back (`Expect: 100-continue`). */
export interface WebRequest {
  readonly message: IncomingMessage;
  readonly askForBody: () => void;
}

/** One request to one answer. Rejects when the connection breaks, or on a defect of ours. */
export async function answerRequest(request: WebRequest, parts: WebParts): Promise<Answer> {
  const { method = "", url: path = "", headersDistinct: headers } = request.message;
  const verdict = guardRequest({ method, path, headers }, parts.trusted);
  if (!verdict.allowed) return refusalAnswer(verdict.status, verdict.why);
  return doors[verdict.door](request, parts);
}

const doors: Readonly<
  Record<Door, (request: WebRequest, parts: WebParts) => Answer | Promise<Answer>>
> = { file: answerFile, session: openSession, call };

function answerFile({ message }: WebRequest, { findFile }: WebParts): Answer {
  const file = findFile(message.url?.split("?", 1)[0] ?? "");
  return file ? { status: 200, type: file.type, body: file.bytes } : refusalAnswer(404, notFound);
}

async function openSession(request: WebRequest, parts: WebParts): Promise<Answer> {
  const body = await readBody(request.message, request.askForBody);
  if ("refusal" in body) return refusalAnswer(body.refusal.status, body.refusal.why);
  const token = member(body.json, "token");
  if (typeof token !== "string") return refusalAnswer(400, "There is no token in the request.");
  if (!parts.link.redeem(token)) return refusalAnswer(401, linkIsSpent);
  return jsonAnswer(200, { session: parts.sessions.open() });
}

async function call(request: WebRequest, parts: WebParts): Promise<Answer> {
  // SECURITY: before the body, so that a stranger cannot make us read one; start-web-shell.test.ts.
  const session = request.message.headersDistinct[webSessionHeader];
  if (session?.length !== 1 || !parts.sessions.use(session[0] ?? "")) {
    return refusalAnswer(401, noSession);
  }
  const body = await readBody(request.message, request.askForBody);
  if ("refusal" in body) return refusalAnswer(body.refusal.status, body.refusal.why);
  return jsonAnswer(
    200,
    await parts.dispatch(member(body.json, "name"), member(body.json, "input")),
  );
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
