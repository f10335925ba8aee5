import { expect, test } from "vitest";
import type { LogoutReceipt } from "../../../shared/contract/onboarding.ts";
import { describeReceipt } from "./describe-receipt.ts";

type Outcome = Pick<LogoutReceipt, "server" | "proof" | "proofStatus">;
interface Said {
  readonly tone: "ok" | "warn" | "bad";
  readonly title: RegExp;
  readonly server: RegExp;
  readonly proof: RegExp;
}

const servers: LogoutReceipt["server"][] = ["ended", "already-ended", "refused", "unreachable"];
const proofs: LogoutReceipt["proof"][] = ["token-dead", "token-alive", "unknown"];
const everyOutcome = servers.flatMap((server) => proofs.map((proof) => [server, proof] as const));

const table: readonly (readonly [Outcome, Said])[] = [
  [
    { server: "ended", proof: "token-dead", proofStatus: 401 },
    { tone: "ok", title: /^Logged out$/, server: /ended the session/, proof: /refused \(401\)/ },
  ],
  [
    { server: "ended", proof: "token-alive", proofStatus: 200 },
    { tone: "bad", title: /still accepts/, server: /ended the session/, proof: /answered \(200\)/ },
  ],
  [
    { server: "ended", proof: "unknown", proofStatus: 502 },
    { tone: "warn", title: /not double-checked/, server: /ended/, proof: /proves nothing \(502\)/ },
  ],
  [
    { server: "ended", proof: "unknown", proofStatus: null },
    { tone: "warn", title: /not double-checked/, server: /ended/, proof: /no answer/ },
  ],
  [
    { server: "already-ended", proof: "token-dead", proofStatus: 401 },
    { tone: "ok", title: /over already/, server: /had ended/, proof: /dead/ },
  ],
  [
    { server: "already-ended", proof: "token-alive", proofStatus: 200 },
    { tone: "bad", title: /still accepts/, server: /no longer knew/, proof: /copy/ },
  ],
  [
    { server: "already-ended", proof: "unknown", proofStatus: null },
    { tone: "warn", title: /over already/, server: /had ended/, proof: /no answer/ },
  ],
  [
    { server: "refused", proof: "token-dead", proofStatus: 403 },
    { tone: "ok", title: /^Logged out$/, server: /refused to end/, proof: /refused \(403\)/ },
  ],
  [
    { server: "refused", proof: "token-alive", proofStatus: 200 },
    { tone: "bad", title: /still accepts/, server: /refused to end/, proof: /times out/ },
  ],
  [
    { server: "refused", proof: "unknown", proofStatus: 500 },
    { tone: "warn", title: /did not end/, server: /refused to end/, proof: /proves nothing/ },
  ],
  [
    { server: "unreachable", proof: "token-dead", proofStatus: 401 },
    { tone: "ok", title: /^Logged out$/, server: /did its work/, proof: /dead/ },
  ],
  [
    { server: "unreachable", proof: "token-alive", proofStatus: 200 },
    { tone: "bad", title: /still accepts/, server: /may stay open/, proof: /answered/ },
  ],
  [
    { server: "unreachable", proof: "unknown", proofStatus: null },
    { tone: "warn", title: /not reached/, server: /may stay open/, proof: /without a conn/ },
  ],
];

test.each(table)("a logout is said as it was: %o", (outcome, said) => {
  expect(describeReceipt(outcome)).toMatchObject({
    tone: said.tone,
    title: expect.stringMatching(said.title),
    server: expect.stringMatching(said.server),
    proof: expect.stringMatching(said.proof),
  });
});

test.each(everyOutcome)("after %s and %s the token is wiped here", (server, proof) => {
  expect(describeReceipt({ server, proof, proofStatus: null }).here).toMatch(/wiped here/);
});

test.each(everyOutcome)("success is claimed for %s and %s only with proof", (server, proof) => {
  const words = describeReceipt({ server, proof, proofStatus: null });

  expect(words.tone === "ok").toBe(proof === "token-dead");
  expect(words.title === "Logged out" && proof !== "token-dead").toBe(false);
});
