import { useQuery } from "@tanstack/react-query";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { accountListQuery } from "../../backend/queries.ts";
import { partnerState, type PartnerState } from "./partner-candidates.ts";

/** How the partner’s account stands; null where there is none here. */
export function usePartner({ partnerAccountId }: OnboardingFacts): PartnerState | null {
  const { data: list } = useQuery(accountListQuery);
  const partner = list?.accounts.find(({ id }) => id === partnerAccountId);
  return partner ? partnerState(partner) : null;
}

/** The name of an account here; null when it is gone. */
export function useAccountName(accountId: string | null): string | null {
  const { data: list } = useQuery(accountListQuery);
  return list?.accounts.find(({ id }) => id === accountId)?.name ?? null;
}
