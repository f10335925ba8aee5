import { useQuery } from "@tanstack/react-query";
import { onboardingQuery } from "../../backend/queries.ts";
import { useAccountName } from "./use-partner.ts";

export interface SharedFromProps {
  readonly accountId: string | null;
  /** Said to be a former one where the partner has another by now. */
  readonly installationId?: string;
}

/** Whose installation or device is used here, as long as that account is here to be named. */
export function SharedFrom({ accountId, installationId }: SharedFromProps) {
  const name = useAccountName(accountId);
  const { data: partner } = useQuery({
    ...onboardingQuery(accountId ?? ""),
    enabled: name !== null && accountId !== null,
  });
  if (name === null) return "Of a partner’s account that is no longer here; bunq still knows it";
  const isFormer =
    installationId !== undefined &&
    partner !== undefined &&
    partner.installation?.id !== installationId;
  return isFormer ? `Of “${name}”, which started over since; bunq still knows it` : `Of “${name}”`;
}
