import { queryOptions } from "@tanstack/react-query";
import { call } from "../../../backend/call.ts";
import { onboardingPurposes } from "./choose-calls.ts";

/** Of each purpose; no call of a step is repeated so often before another of the step is made. */
const linesOfPurpose = 50;

/** The latest calls of every step, newest first, however many others were made since. */
export function onboardingCallsQuery(accountId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "exchange-page", "onboarding"],
    queryFn: async () => {
      const lists = await Promise.all(
        onboardingPurposes.map((purpose) =>
          call("exchange.list", { accountId, purpose, limit: linesOfPurpose }),
        ),
      );
      return lists
        .flatMap(({ exchanges }) => exchanges)
        .toSorted((one, other) => other.startedAt - one.startedAt);
    },
  });
}
