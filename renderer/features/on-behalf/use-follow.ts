import { useQuery } from "@tanstack/react-query";
import { exchangeListQuery, onboardingQuery } from "../../backend/queries.ts";

const everyMs = 700;

/**
 * Reads an account’s facts and exchanges again and again while something long runs for it: what it
 * writes on the way is what the person looks at.
 */
export function useFollow(accountId: string, isOn: boolean): void {
  const refetchInterval = isOn ? everyMs : false;
  useQuery({ ...onboardingQuery(accountId), refetchInterval, enabled: isOn });
  useQuery({ ...exchangeListQuery(accountId), refetchInterval, enabled: isOn });
}
