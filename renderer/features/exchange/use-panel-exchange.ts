import { useQuery } from "@tanstack/react-query";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { exchangeListQuery, exchangeQuery } from "../../backend/queries.ts";
import { onboardingCallsQuery } from "../exchanges/sequence/onboarding-calls-query.ts";
import { chooseExchange, hasOwnExchange, type ExchangeChoice } from "./choose-exchange.ts";

export interface PanelExchange {
  /** Whether an older one is being looked up. */
  readonly isLoading: boolean;
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
  });
  const isChosen = pickedId !== null && !isMissing;
  const isOlder = isCut && !isChosen && step !== null && !hasOwnExchange(lines, step);
  const older = useQuery({ ...onboardingCallsQuery(accountId), enabled: isOlder });
  if (picked.data) return { isLoading: false, line: picked.data.line, lines, all };
  // what is asked for is about to be here, and another one in its place would only flash by
  const isLoading = picked.isLoading || older.isLoading;
  const source = isOlder ? (older.data ?? lines) : lines;
  return { isLoading, line: isLoading ? null : chooseExchange(source, choice), lines, all };
}
