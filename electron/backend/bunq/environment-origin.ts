import { assertNever } from "../../../shared/assert-never.ts";
import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import { AppError } from "../app-error.ts";
import type { LocalSandbox } from "../ports.ts";

/** The origin an account's calls go to. Starts the local sandbox when it is the one wanted. */
export async function environmentOrigin(
  { environment, baseUrl }: Pick<AccountRecord, "environment" | "baseUrl">,
  localSandbox: LocalSandbox,
): Promise<string> {
  switch (environment) {
    case "local":
      return localSandbox.baseUrl();
    case "sandbox":
      return bunqSandboxOrigin;
    case "custom":
      if (baseUrl === null) throw new AppError("invalid_input", "This account has no address.");
      return baseUrl;
    default:
      return assertNever(environment);
  }
}
