import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { exchangeListQuery, onboardingQuery } from "../../backend/queries.ts";
import type { Command } from "./command.ts";
import { copyText } from "./copy-text.ts";
import { copyUserId } from "./copy-user-id.ts";

/** A thing of the account that can be copied from anywhere; `text`: null where it is not there yet. */
interface Copyable {
  readonly what: string;
  readonly text: string | null;
  readonly missing: string;
}

/** What people take away from an account, whatever screen is shown. None of it is a secret. */
export function useCopyCommands(account: AccountSummary | null): readonly Command[] {
  const queryClient = useQueryClient();
  const accountId = account?.id ?? "";
  const enabled = account !== null;
  const facts = useQuery({ ...onboardingQuery(accountId), enabled }).data;
  const exchanges = useQuery({ ...exchangeListQuery(accountId), enabled }).data?.exchanges ?? [];
  if (!account || !facts) return [];
  const responseId = exchanges.find((line) => line.responseId !== null)?.responseId ?? null;
  const { user, key } = facts;
  const copyables: readonly Copyable[] = [
    {
      what: "public key",
      text: key?.publicKeyPem ?? null,
      missing: "There is no key pair yet.",
    },
    {
      what: "key fingerprint",
      text: key?.fingerprint ?? null,
      missing: "There is no key pair yet.",
    },
    { what: "base URL", text: account.host, missing: "It is known once the sandbox runs." },
    {
      what: "latest response ID",
      text: responseId,
      missing: "bunq has not answered anything yet.",
    },
  ];
  return [
    {
      id: "copy-user-id",
      group: "Copy",
      label: "Copy user ID",
      detail: user?.id,
      keys: "copy-user-id",
      obstacle: user ? undefined : "It comes with the session.",
      run: () => void copyUserId(queryClient, accountId),
    },
    ...copyables.map(({ what, text, missing }): Command => ({
      id: `copy-${what}`,
      group: "Copy",
      label: `Copy ${what}`,
      obstacle: text === null ? missing : undefined,
      run: () => void copyText(what, text ?? ""),
    })),
  ];
}
