import { respondError, type Answer } from "./answers.ts";
import { checkSignature } from "./check-signature.ts";
import { findRoute } from "./find-route.ts";
import { identify, requireInstallation, requireSession, type Caller } from "./identify.ts";
import { headerOf, type ReceivedRequest, type SignatureVerdict } from "./received-request.ts";
import { Refusal } from "./refusal.ts";
import { serverError } from "./refusals.ts";
import type { RequestLimits } from "./request-limits.ts";
import type { Call, Route } from "./route.ts";
import { routes } from "./routes.ts";
import type { SandboxParts } from "./sandbox-parts.ts";

function languageOf(request: ReceivedRequest): "en_US" | "nl_NL" {
  return headerOf(request, "x-bunq-language") === "nl_NL" ? "nl_NL" : "en_US";
}

function runRoute(route: Route, call: Call, caller: Caller | null): Answer | Promise<Answer> {
  if (route.token === "none" || caller === null) {
    if (route.token !== "none") throw new Error(`${route.path} runs without a caller`);
    return route.answer(call);
  }
  if (route.token === "session") {
    const { row, user } = requireSession(caller);
    return route.answer({ ...call, installation: caller.installation, session: row, user });
  }
  const installation = route.token === "either" ? caller.installation : requireInstallation(caller);
  return route.answer({ ...call, installation });
}

/**
 * Decides the answer to one request: route, limits, token, signature, handler, in that order. Never
 * rejects; what a handler did not foresee becomes a 500 and a log line.
 */
export async function answerRequest(
  sandbox: SandboxParts,
  limits: RequestLimits,
  request: ReceivedRequest,
  note: (verdict: SignatureVerdict) => void,
): Promise<Answer> {
  try {
    const { route, parameters } = findRoute(routes, request.method, request.path);
    limits.admit(route, request);
    const caller = route.token === "none" ? null : identify(sandbox, request);
    if (route.token !== "none" && caller !== null) {
      const { installation } = caller;
      // A caller with the wrong kind of token is told that, not that a signature is missing.
      if (route.token === "session") requireSession(caller);
      if (route.token === "installation") requireInstallation(caller);
      limits.admitRequestId(installation, request);
      checkSignature({ request, installation, rule: route.signature, sandbox, note });
    }
    return await runRoute(route, { sandbox, request, parameters }, caller);
  } catch (thrown) {
    if (thrown instanceof Refusal) return respondError(thrown, languageOf(request));
    const reason = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    sandbox.logger.error("sandbox.defect", { path: request.path, reason });
    return respondError(
      serverError("A defect of the sandbox; its log has it."),
      languageOf(request),
    );
  }
}
