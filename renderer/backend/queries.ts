import { queryOptions } from "@tanstack/react-query";
import type { InputOf } from "../../shared/contract/operations.ts";
import type { ExportFormat } from "../../shared/export-formats.ts";
import { call } from "./call.ts";

const whileRunningMs = 700;
const whileWaitingMs = 500;

export const appQuery = queryOptions({
  queryKey: ["app"],
  queryFn: () => call("app.read", {}),
});

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => call("settings.read", {}),
});

/** The certificates trusted beside this machine's, in words; `pem`: those of the settings. */
export function authoritiesQuery(pem: string) {
  return queryOptions({
    queryKey: ["authorities", pem],
    queryFn: () => call("settings.read-authorities", {}),
    gcTime: 0,
  });
}

export const storageQuery = queryOptions({
  queryKey: ["storage"],
  queryFn: () => call("storage.read", {}),
});

export const accountListQuery = queryOptions({
  queryKey: ["accounts"],
  queryFn: () => call("account.list", {}),
});

/** One account's facts; read again while a step runs, which another tab may have started. */
export function onboardingQuery(accountId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "onboarding"],
    queryFn: () => call("onboarding.read", { accountId }),
    refetchInterval: (query) => (query.state.data?.running ? whileRunningMs : false),
  });
}

/** Who is asked for access right now; its countdown is read along. */
export function oauthQuery(accountId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "oauth"],
    queryFn: () => call("oauth.read", { accountId }),
    refetchInterval: whileWaitingMs,
    gcTime: 0,
  });
}

/** The user as last fetched, null before that. */
export function userQuery(accountId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "user"],
    queryFn: () => call("user.read", { accountId }),
  });
}

/** The account's latest exchanges, newest first, and how many are kept in all. */
export function exchangeListQuery(accountId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "exchanges"],
    queryFn: () => call("exchange.list", { accountId }),
  });
}

/** What is kept of the account's composed requests, and what their addresses are filled with. */
export function requestsQuery(accountId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "requests"],
    queryFn: () => call("request.list", { accountId }),
  });
}

/** One recorded exchange, null when it is no longer kept. A record never changes. */
export function exchangeQuery(accountId: string, exchangeId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "exchange", exchangeId],
    queryFn: () => call("exchange.read", { accountId, exchangeId }),
  });
}

/** Both signatures of an exchange, checked again; its keys may be replaced, so it is read anew. */
export function examinedSignatureQuery(accountId: string, exchangeId: string) {
  return queryOptions({
    queryKey: ["account", accountId, "signature", exchangeId],
    queryFn: () => call("signature.examine", { accountId, exchangeId }),
  });
}

/** The same signature in code. Not kept, for the body may hold what was pasted. */
export function snippetQuery(input: InputOf<"signature.snippet">) {
  return queryOptions({
    queryKey: ["account", input.accountId, "snippet", input],
    queryFn: () => call("signature.snippet", input),
    gcTime: 0,
  });
}

/** The beginning of an export, without secrets; of these exchanges, or of those it means by itself. */
export function exportQuery(
  accountId: string,
  format: ExportFormat,
  exchangeIds: readonly string[] | null,
) {
  const ids = exchangeIds === null ? {} : { exchangeIds: [...exchangeIds] };
  return queryOptions({
    queryKey: ["account", accountId, "export", format, exchangeIds],
    queryFn: () => call("export.preview", { accountId, format, ...ids }),
    retry: false,
  });
}
