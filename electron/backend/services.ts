import type { Accounts } from "./accounts/accounts.ts";
import type { UserBodies } from "./accounts/user-bodies.ts";
import type { AccountKeys } from "./bunq/account-keys.ts";
import type { BunqCalls } from "./bunq/bunq-calls.ts";
import type { Origins } from "./bunq/origins.ts";
import type { ExchangeLog } from "./exchanges/exchange-log.ts";
import type { LastRendering } from "./exports/last-rendering.ts";
import type { WrittenExports } from "./exports/written-exports.ts";
import type { KeyPool } from "./keys/key-pool.ts";
import type { Notices } from "./notices.ts";
import type { ConsentWaits } from "./oauth/consent-waits.ts";
import type { Ports } from "./ports.ts";
import type { KeptRequests } from "./requests/kept-requests.ts";
import type { SettingsDocument } from "./settings-document.ts";
import type { StepRuns } from "./step-runs.ts";
import type { Vault } from "./vault/vault.ts";

/** What operation bodies work with: the ports, and the parts built on them. */
export interface Services extends Ports {
  readonly accounts: Accounts;
  readonly vault: Vault;
  readonly accountKeys: AccountKeys;
  readonly userBodies: UserBodies;
  readonly settings: SettingsDocument;
  readonly keyPool: KeyPool;
  readonly bunq: BunqCalls;
  readonly origins: Origins;
  readonly notices: Notices;
  readonly exchanges: ExchangeLog;
  readonly requests: KeptRequests;
  readonly runs: StepRuns;
  readonly consents: ConsentWaits;
  readonly writtenExports: WrittenExports;
  readonly lastRendering: LastRendering;
}
