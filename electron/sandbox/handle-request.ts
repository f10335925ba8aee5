import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { answerHeaders } from "./answer-headers.ts";
import { answerRequest } from "./answer-request.ts";
import { respondError, respondHtml, type Answer } from "./answers.ts";
import type { Fault, FaultQueue } from "./faults.ts";
import { readBody } from "./read-body.ts";
import type { ReceivedRequest, SignatureVerdict } from "./received-request.ts";
import { Refusal } from "./refusal.ts";
import { bodyTooLarge, serverError } from "./refusals.ts";
import type { RequestLimits } from "./request-limits.ts";
import type { RequestLog } from "./request-log.ts";
import { detailsOf, refusedRequest } from "./refused-request.ts";
import type { SandboxParts } from "./sandbox-parts.ts";
import type { StandingFaults } from "./standing-faults.ts";
import { writeAnswer } from "./write-answer.ts";

export interface HandlerParts {
  readonly sandbox: SandboxParts;
  readonly limits: RequestLimits;
  /** Faults for single requests, which go before those that the policy's switches order. */
  readonly faults: FaultQueue;
  readonly standing: StandingFaults;
  readonly log: RequestLog;
  /** Resolves when everything that changed is where it survives; rejects when the disk refuses. */
  readonly save: () => Promise<void>;
}

/** An IPv4 caller of a socket that listens on both has its address inside one of IPv6. */
function addressOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
}

/** Without the query, in which OAuth sends a client's secret and an authorization code. */
function pathOf(target: string): string {
  return target.split("?", 1)[0] ?? "/";
}

function received(message: IncomingMessage, sandbox: SandboxParts): ReceivedRequest {
  const target = message.url ?? "/";
  return {
    at: sandbox.clock.now(),
    method: message.method ?? "GET",
    target,
    path: pathOf(target),
    rawHeaders: message.rawHeaders,
    body: Buffer.alloc(0),
    remoteAddress: sandbox.policy().callerAddress ?? addressOf(message),
    status: null,
    signature: null,
  };
}

/** The answer a fault gives in place of the endpoint's, or null when the endpoint is to act. */
function answerInstead(fault: Fault | null): Answer | null {
  if (fault?.kind === "error") {
    return respondError(new Refusal(fault.status, fault.description, fault.description), "en_US");
  }
  if (fault?.kind === "html") return respondHtml(fault.status, "Bad gateway");
  return fault?.kind === "redirect" ? respondHtml(302, "Found") : null;
}

/** Whether a fault ends the exchange at this stage, without any answer. */
function endsAfter(fault: Fault | null, stage: "connected" | "read" | "acted"): boolean {
  return (fault?.kind === "hang" || fault?.kind === "reset") && fault.after === stage;
}

async function decide(
  parts: HandlerParts,
  request: ReceivedRequest,
  note: (verdict: SignatureVerdict) => void,
): Promise<Answer> {
  const answer = await answerRequest(parts.sandbox, parts.limits, request, note);
  try {
    // What a client is told has happened must still have happened after a kill -9.
    await parts.save();
    return answer;
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    parts.sandbox.logger.error("sandbox.not-saved", { reason });
    return respondError(serverError("The sandbox could not save its state."), "en_US");
  }
}

function faultFor({ faults, standing, sandbox }: HandlerParts, request: ReceivedRequest) {
  const { method, path } = request;
  return faults.take(method, path) ?? standing.next(sandbox.policy(), path);
}

/** Tells the log of an answer, and of a refusal why it is one. */
function report({ sandbox, log }: HandlerParts, request: ReceivedRequest, answer: Answer): void {
  const { method, path } = request;
  const { status } = answer;
  const refused = refusedRequest(request, answer);
  if (refused === null) return sandbox.logger.info("sandbox.answered", { method, path, status });
  log.addRefused(refused);
  const { sentence, why } = refused;
  const details = detailsOf(refused).join("\n");
  sandbox.logger.info("sandbox.answered", { method, path, status, sentence, why, details });
}

async function handle(
  parts: HandlerParts,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { sandbox, log } = parts;
  const first = received(message, sandbox);
  const update = log.add(first);
  const fault = faultFor(parts, first);
  const end = () => (fault?.kind === "reset" ? message.socket.resetAndDestroy() : undefined);
  if (endsAfter(fault, "connected")) return void end();

  const limit = sandbox.policy().maxBodyBytes;
  const body = await readBody(message, limit);
  if (endsAfter(fault, "read")) return void end();
  if (body === null) response.setHeader("Connection", "close");

  const request = update({ body: body ?? Buffer.alloc(0) });
  const preset = body === null ? respondError(bodyTooLarge(limit), "en_US") : answerInstead(fault);
  const answer = preset ?? (await decide(parts, request, (signature) => update({ signature })));
  if (endsAfter(fault, "acted")) return void end();

  const headers = await answerHeaders(sandbox, request, answer);
  report(parts, update({ status: answer.status }), answer);
  const { latencyMs } = sandbox.policy();
  // Without a reference, so that a sandbox that is closed meanwhile does not keep its process.
  if (latencyMs > 0) await delay(latencyMs, undefined, { ref: false });
  await writeAnswer(response, answer, headers, fault);
  message.resume();
}

/** The listener of the HTTP server: reads, lets the endpoint act, saves, signs, sends. */
export function createRequestListener(parts: HandlerParts) {
  return (message: IncomingMessage, response: ServerResponse): void => {
    handle(parts, message, response).catch((thrown: unknown) => {
      // Only a client that goes away while it is being read ends up here.
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      const path = pathOf(message.url ?? "/");
      // SECURITY: the path alone, as in every other line; read-body.test.ts looks for the query.
      parts.sandbox.logger.error("sandbox.interrupted", { path, reason });
      response.destroy();
    });
  };
}
