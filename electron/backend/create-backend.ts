import { accountsDocumentSchema } from "./accounts/account-record.ts";
import { Accounts } from "./accounts/accounts.ts";
import { UserBodies } from "./accounts/user-bodies.ts";
import { AccountKeys } from "./bunq/account-keys.ts";
import { BunqCalls } from "./bunq/bunq-calls.ts";
import { Origins } from "./bunq/origins.ts";
import { Transport } from "./bunq/transport.ts";
import { collectOperations } from "./collect-operations.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { collectCauses } from "./doctor/collect-causes.ts";
import { diagnosedOperations } from "./doctor/diagnosed-operations.ts";
import { ExchangeLog } from "./exchanges/exchange-log.ts";
import { LastRendering } from "./exports/last-rendering.ts";
import { WrittenExports } from "./exports/written-exports.ts";
import { generateKeyPair } from "./keys/generate-key-pair.ts";
import { KeyPool } from "./keys/key-pool.ts";
import { Notices } from "./notices.ts";
import { ConsentWaits } from "./oauth/consent-waits.ts";
import type { DocumentStore, Ports } from "./ports.ts";
import { holdsRequests, KeptRequests } from "./requests/kept-requests.ts";
import type { Services } from "./services.ts";
import { SessionClock } from "./sessions/session-clock.ts";
import { SettingsDocument } from "./settings-document.ts";
import { StepRuns } from "./step-runs.ts";
import { openVault, type VaultOptions } from "./vault/vault.ts";

/** The trusted side, ready to be put behind a door. */
export interface Backend {
  readonly dispatch: Dispatch;
  /** Stops running steps, waits for their end and closes connections. All is on disk then. */
  readonly close: () => Promise<void>;
}

/** Whether anything would be lost for good if the vault made itself a new data key. */
function holdsSealedItems(store: DocumentStore): boolean {
  const document = accountsDocumentSchema.safeParse(store.read());
  return (
    document.success && document.data.accounts.some(({ sealed }) => Object.keys(sealed).length > 0)
  );
}

function vaultOptions(
  { keySlots, logger }: Ports,
  store: DocumentStore,
  sealedItemsExist: boolean,
): VaultOptions {
  return { store, slots: keySlots, logger, sealedItemsExist };
}

function openExchanges(
  { clock, stores }: Ports,
  { settings, ...parts }: Pick<Services, "notices" | "settings" | "vault">,
): ExchangeLog {
  return new ExchangeLog({
    ...parts,
    clock,
    dataDirectory: stores.directory,
    maximumBytes: () => settings.read().exchangeRetentionMb * 1_048_576,
  });
}

/**
 * Builds the trusted side from what a shell supplies. Throws `AppError` `storage_failed` when a
 * document cannot be opened at all; damaged ones are set aside and reported as notices.
 */
export async function createBackend(ports: Ports): Promise<Backend> {
  const notices = new Notices();
  const open = (name: string): DocumentStore => {
    const opened = ports.stores.open(name);
    notices.add(opened.notices);
    return opened.store;
  };
  const settings = new SettingsDocument(open("settings"));
  const accountsStore = open("accounts");
  const requestsStore = open("requests");
  const sealedItemsExist = holdsSealedItems(accountsStore) || holdsRequests(requestsStore);
  const vault = await openVault(vaultOptions(ports, open("vault"), sealedItemsExist));
  const accounts = new Accounts(accountsStore, vault, ports.clock);
  const accountKeys = new AccountKeys(accounts);
  const exchanges = openExchanges(ports, { vault, notices, settings });
  const origins = new Origins(ports.localSandbox);
  const transport = new Transport(() => settings.read());
  const runs = new StepRuns(ports.clock);
  const bunq = new BunqCalls({
    version: ports.version,
    clock: ports.clock,
    accounts,
    exchanges,
    keys: accountKeys,
    transport,
    originOf: (accountId) => origins.of(accounts.get(accountId)),
    settings: () => settings.read(),
  });
  const sessionClock = new SessionClock({ ...ports, accounts });
  const operations = diagnosedOperations(collectOperations(), collectCauses());
  const dispatch = createDispatch(operations, {
    ...ports,
    accounts,
    accountKeys,
    bunq,
    consents: new ConsentWaits(ports.clock),
    exchanges,
    keyPool: new KeyPool(generateKeyPair),
    notices,
    origins,
    requests: new KeptRequests({ store: requestsStore, vault, accounts }),
    runs,
    settings,
    userBodies: new UserBodies(accounts),
    vault,
    writtenExports: new WrittenExports(),
    lastRendering: new LastRendering(),
  });
  return {
    dispatch: (name, input) => {
      sessionClock.look();
      return dispatch(name, input);
    },
    close: async () => {
      // A step writes as it ends, and after this the shell lets another process write.
      await runs.cancelAll();
      await transport.close();
    },
  };
}
