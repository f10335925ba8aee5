import { useEffect, useState } from "react";
import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import type { UserComparison } from "../../../../shared/user/compare-users.ts";
import { call } from "../../../backend/call.ts";
import { announce } from "../../../components/announcer.tsx";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import type { OtherUser } from "../../../stores/ui-state.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { readOther, type OtherPorts } from "./read-other.ts";

export type ComparisonState =
  | { readonly phase: "running" }
  | { readonly phase: "refused"; readonly title: string; readonly message: string }
  | {
      readonly phase: "done";
      readonly comparison: UserComparison;
      readonly userPath: JsonTrail;
      readonly otherReadAt: number | null;
    };

const running: ComparisonState = { phase: "running" };

const ports: OtherPorts = {
  readUser: (accountId) => call("user.read", { accountId }),
  readPiece: (accountId, which, from) => call("user.read-body", { accountId, which, from }),
};

/** Compares once it is wanted, and again when either side becomes another one. */
export function useComparison(
  document: JsonDocument,
  accountId: string | null,
  other: OtherUser,
): ComparisonState {
  const [outcome, setOutcome] = useState<{ of: unknown[]; state: ComparisonState } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const run = async () => {
      const state = await compare(document, accountId, other);
      if (!isWanted) return;
      setOutcome({ of: [document, accountId, other], state });
      announce(wordsFor(state));
    };
    void run();
    return () => {
      isWanted = false;
    };
  }, [document, accountId, other]);
  const asked = [document, accountId, other];
  const isCurrent = outcome !== null && asked.every((part, at) => part === outcome.of[at]);
  return isCurrent ? outcome.state : running;
}

async function compare(
  document: JsonDocument,
  accountId: string | null,
  other: OtherUser,
): Promise<ComparisonState> {
  try {
    const second = await readOther(other, accountId, ports);
    if (!second.ok) {
      return { phase: "refused", title: "There is nothing to compare with", ...second };
    }
    const answer = await document.compareWith(second.text);
    if (!answer.ok) return { phase: "refused", ...describeRefusal(answer) };
    const { comparison, userPath } = answer;
    return { phase: "done", comparison, userPath, otherReadAt: second.readAt };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : "The other side could not be read.";
    return { phase: "refused", title: "Comparing failed", message };
  }
}

function wordsFor(state: ComparisonState): string {
  if (state.phase !== "done") return state.phase === "refused" ? state.title : "";
  const { differences, more } = state.comparison;
  const count = differences.length + more;
  if (count === 0) return "No differences";
  return count === 1 ? "1 difference" : `${count} differences`;
}
