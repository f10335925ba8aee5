import { describe, expect, test } from "vitest";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { blankFacts } from "../../testing/blank-facts.ts";
import { callStates } from "./call-states.ts";
import { callSentence, handshakeCalls } from "./handshake-calls.ts";

function facts(change: Partial<OnboardingFacts>): OnboardingFacts {
  return { ...blankFacts, ...change };
}

describe("how far the handshake has come", () => {
  test("before there is an account nothing has begun", () => {
    expect(callStates(handshakeCalls, null, null)).toEqual(Array(5).fill("later"));
  });

  test("done calls are followed by the one to do next", () => {
    expect(callStates(handshakeCalls, facts({ steps: ["installation", "device"] }), null)).toEqual([
      "done",
      "done",
      "next",
      "later",
      "later",
    ]);
  });

  test("a running call is neither done nor next", () => {
    const states = callStates(
      handshakeCalls,
      facts({ steps: ["installation"] }),
      "device.register",
    );

    expect(states).toEqual(["done", "running", "later", "later", "later"]);
  });

  test("logging out is never asked for, and done once the session is closed", () => {
    const all = facts({ steps: ["installation", "device", "session", "user"] });
    const receipt = {
      at: 1,
      sessionId: "1",
      server: "ended" as const,
      proof: "token-dead" as const,
      proofStatus: 401,
      detail: null,
    };

    expect(callStates(handshakeCalls, all, null).at(-1)).toBe("later");
    expect(callStates(handshakeCalls, all, "session.close").at(-1)).toBe("running");
    expect(callStates(handshakeCalls, facts({ lastLogout: receipt }), null).at(-1)).toBe("done");
  });
});

test("each call can be told in a sentence", () => {
  expect(handshakeCalls.map(callSentence)).toContain(
    "You send POST /v1/session-server with the installation token, carrying API key, signed with your private key. bunq checks your signature and answers with session token and user ID.",
  );
});
