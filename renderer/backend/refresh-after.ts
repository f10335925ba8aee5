import type { QueryClient } from "@tanstack/react-query";
import type { OperationName } from "../../shared/contract/operations.ts";
import { accountIdOf } from "./account-id-of.ts";
import { accountListQuery, settingsQuery, storageQuery } from "./queries.ts";

/** Operations after which nothing here is out of date. */
const harmless: ReadonlySet<OperationName> = new Set([
  "secret.copy",
  "signature.explain",
  "step.cancel",
  "export.write",
  "export.remove",
  "import.inspect",
]);

/** Reads again what an operation may have changed; resolves when the new facts are here. */
export async function refreshAfter(
  queryClient: QueryClient,
  name: OperationName,
  input: unknown,
): Promise<void> {
  if (harmless.has(name)) return;
  const area = name.split(".")[0];
  if (area === "settings") {
    await queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey });
  } else if (name === "storage.forget-everything" || name === "storage.unlock") {
    await queryClient.resetQueries();
  } else if (area === "storage") {
    await queryClient.invalidateQueries({ queryKey: storageQuery.queryKey });
  } else {
    await refreshAccount(queryClient, name, accountIdOf(input));
  }
}

async function refreshAccount(
  queryClient: QueryClient,
  name: OperationName,
  accountId: string | null,
): Promise<void> {
  const list = queryClient.invalidateQueries({ queryKey: accountListQuery.queryKey });
  if (accountId === null) return list;
  if (name === "account.remove") {
    await list;
    queryClient.removeQueries({ queryKey: ["account", accountId] });
    return undefined;
  }
  const facts = queryClient.invalidateQueries({
    queryKey: ["account", accountId],
    // a recorded exchange never changes; reading all of them again would be waste
    predicate: (query) => query.queryKey[2] !== "exchange",
  });
  await Promise.all([list, facts]);
  return undefined;
}
