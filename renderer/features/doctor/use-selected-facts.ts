import { useQuery } from "@tanstack/react-query";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { accountListQuery, onboardingQuery } from "../../backend/queries.ts";

/** The facts of the account that is shown; null before they are read. */
export function useSelectedFacts(): OnboardingFacts | null {
  const { data: list } = useQuery(accountListQuery);
  const selectedId = list?.selectedId ?? "";
  const { data: facts } = useQuery({ ...onboardingQuery(selectedId), enabled: selectedId !== "" });
  return facts ?? null;
}
