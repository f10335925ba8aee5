import { webPaths, webSessionHeader, type Bridge } from "../../shared/contract/bridge.ts";
import type { Envelope } from "../../shared/contract/envelope.ts";
import type { ConnectionLoss } from "../stores/ui-state.ts";
import { takeLaunchToken } from "./launch-token.ts";

const sessionKey = "sandgate-session";

interface WebBridgeEvents {
  readonly onLost: (loss: ConnectionLoss) => void;
  readonly onBack: () => void;
}

const losses: Readonly<Record<ConnectionLoss, string>> = {
  "no-link": "This tab was not opened from Sandgate's link.",
  "link-used": "Sandgate's link was used already, or is too old.",
  "session-ended": "This tab is no longer connected to Sandgate.",
  "backend-gone": "Sandgate does not answer. It may have been stopped.",
};

function refused(code: "internal" | "not_permitted", message: string): Envelope<never> {
  return { ok: false, error: { code, message, retryable: false } };
}

function lost(loss: ConnectionLoss): Envelope<never> {
  return {
    ok: false,
    error: { code: "network_unreachable", message: losses[loss], retryable: false, sent: "no" },
  };
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
  });
}

function isEnvelope(value: unknown): value is Envelope<unknown> {
  return typeof value === "object" && value !== null && "ok" in value;
}

/** Trades the launch token for a session, once. Answers what stands in the way, or null. */
async function openSession(token: string | null): Promise<ConnectionLoss | null> {
  if (token === null) return sessionStorage.getItem(sessionKey) ? null : "no-link";
  const response = await post(webPaths.session, { token });
  if (!response.ok) return sessionStorage.getItem(sessionKey) ? null : "link-used";
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null || !("session" in answer)) return "link-used";
  // SECURITY: sessionStorage is bound to origin, port included, and to this tab; a cookie is not.
  // The hostile-request spec of the web shell proves that no cookie is ever set.
  sessionStorage.setItem(sessionKey, String(answer.session));
  return null;
}

/** The web shell's door: authenticated HTTP on loopback. Never rejects. */
export function createWebBridge({ onLost, onBack }: WebBridgeEvents): Bridge {
  const token = takeLaunchToken();
  let opening: Promise<ConnectionLoss | null> | undefined;

  async function attempt(name: string, input: unknown): Promise<Envelope<unknown>> {
    opening ??= openSession(token);
    const obstacle = await opening;
    if (obstacle) {
      onLost(obstacle);
      return lost(obstacle);
    }
    const session = sessionStorage.getItem(sessionKey) ?? "";
    const response = await post(webPaths.call, { name, input }, { [webSessionHeader]: session });
    if (response.status === 401) {
      sessionStorage.removeItem(sessionKey);
      onLost("session-ended");
      return lost("session-ended");
    }
    onBack();
    if (!response.ok) return refused("not_permitted", await response.text());
    const answer: unknown = await response.json();
    return isEnvelope(answer) ? answer : refused("internal", "Sandgate answered in no known form.");
  }

  return {
    call: async (name, input) => {
      try {
        return await attempt(name, input);
      } catch (thrown) {
        // `fetch` rejects with a TypeError and says no more; a later call may find the process back
        if (!(thrown instanceof TypeError)) return refused("internal", String(thrown));
        opening = undefined;
        onLost("backend-gone");
        return lost("backend-gone");
      }
    },
  };
}
