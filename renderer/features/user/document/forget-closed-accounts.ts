import type { QueryClient } from "@tanstack/react-query";
import { accountListQuery } from "../../../backend/queries.ts";
import type { UserDocuments } from "./user-documents.ts";

/**
 * Follows the facts: a user that the trusted side has forgotten, alone or with its account, is not
 * kept in the window either. Answers how to stop.
 */
export function forgetClosedAccounts(
  queryClient: QueryClient,
  documents: Pick<UserDocuments, "forget" | "forgetOthers">,
): () => void {
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "updated") return;
    const [area, accountId, what] = query.queryKey;
    if (area === accountListQuery.queryKey[0]) {
      const list = queryClient.getQueryData(accountListQuery.queryKey);
      if (list) documents.forgetOthers(list.accounts.map(({ id }) => id));
    }
    const isUser = area === "account" && what === "user" && typeof accountId === "string";
    if (isUser && query.state.data === null) documents.forget(accountId);
  });
}
