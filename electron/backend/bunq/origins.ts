import { assertNever } from "../../../shared/assert-never.ts";
import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import { AppError } from "../app-error.ts";
import type { LocalSandbox } from "../ports.ts";

type Target = Pick<AccountRecord, "environment" | "baseUrl">;

/** Where the calls of an account go, e.g. `https://public-api.sandbox.bunq.com`. */
export class Origins {
  readonly #localSandbox: Pick<LocalSandbox, "baseUrl">;
  #local: string | null = null;

  constructor(localSandbox: Pick<LocalSandbox, "baseUrl">) {
    this.#localSandbox = localSandbox;
  }

  /** The origin to call. Starts the local sandbox when it is the one wanted. */
  async of({ environment, baseUrl }: Target): Promise<string> {
    switch (environment) {
      case "local":
        return this.#startLocal();
      case "sandbox":
        return bunqSandboxOrigin;
      case "custom":
        if (baseUrl === null) throw new AppError("invalid_input", "This account has no address.");
        return baseUrl;
      default:
        return assertNever(environment);
    }
  }

  async #startLocal(): Promise<string> {
    try {
      this.#local = await this.#localSandbox.baseUrl();
      return this.#local;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : "no reason given";
      const message = `The local sandbox could not be started: ${reason} Nothing was sent.`;
      throw new AppError("network_unreachable", message, { sent: "no", retryable: true, cause });
    }
  }

  /** The same as far as it is known without starting anything; null before the local one ran. */
  known({ environment, baseUrl }: Target): string | null {
    if (environment === "local") return this.#local;
    return environment === "sandbox" ? bunqSandboxOrigin : baseUrl;
  }
}
