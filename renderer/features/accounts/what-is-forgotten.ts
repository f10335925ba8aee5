import type { AccountSummary } from "../../../shared/contract/account.ts";

/** What removing an account loses, naming only what it has. */
export function whatIsForgotten(account: AccountSummary): readonly string[] {
  const { done } = account;
  return [
    "its key pair and name",
    ...(done.includes("installation") ? ["the installation and its token"] : []),
    ...(done.includes("device") ? ["the API key and the device registration"] : []),
    ...(account.access === "psd2" ? ["its certificate and that one’s private key"] : []),
    ...(account.sessionEndsAt === null ? [] : ["the open session and its token"]),
    ...(account.userId === null ? [] : [`the user as last read (user ID ${account.userId})`]),
    "its recorded exchanges",
    "requests that were saved or sent",
  ];
}
