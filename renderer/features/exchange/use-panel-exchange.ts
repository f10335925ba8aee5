import { useQuery } from "@tanstack/react-query";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { exchangeListQuery, exchangeQuery } from "../../backend/queries.ts";
import { onboardingCallsQuery } from "../exchanges/sequence/onboarding-calls-query.ts";
import { chooseExchange, type ExchangeChoice } from "./choose-exchange.ts";

export interface PanelExchange {
  /** Null when there is none to show. */
  readonly line: ExchangeLine | null;
  /** The latest, newest first. */
  readonly lines: readonly ExchangeLine[];
  /** How many are kept; may be more than `lines`. */
  readonly all: number;
}

/** What the panel of a step shows, also when so many calls came after it that the list ends before. */
export function usePanelExchange(accountId: string, choice: ExchangeChoice): PanelExchange {
  const { exchanges: lines = [], all = 0 } = useQuery(exchangeListQuery(accountId)).data ?? {};
  const { pickedId, step } = choice;
  const isCut = all > lines.length;
  const isMissing = pickedId !== null && !lines.some(({ id }) => id === pickedId);
  const picked = useQuery({
    ...exchangeQuery(accountId, pickedId ?? ""),
    enabled: isCut && isMissing,
  }).data;
  const latest = picked?.line ?? chooseExchange(lines, choice);
  const older = useQuery({
    ...onboardingCallsQuery(accountId),
    enabled: isCut && latest === null && step !== null,
  }).data;
  return { line: latest ?? chooseExchange(older ?? [], choice), lines, all };
}
