import type { KeysOf } from "./row-index.ts";
import type { AllRows, Rows, SandboxState, TableName } from "./sandbox-state.ts";
import { tableNames } from "./state-form.ts";
import type { StateChange } from "./state-text.ts";
import { Table } from "./table.ts";
import {
  accountIndexes,
  apiKeyIndexes,
  deviceIndexes,
  installationIndexes,
  oauthClientIndexes,
  oauthCodeIndexes,
  paymentBatchIndexes,
  paymentIndexes,
  pictureIndexes,
  provisionIndexes,
  requestInquiryIndexes,
  sessionIndexes,
  userIndexes,
} from "./table-indexes.ts";

/** Told each row that changed, and null when that does not say it all. */
export type TableListener = (change: StateChange | null) => void;

/**
 * The state in use. `revision` rises with every change, which is how an answer knows whether
 * something has to reach the disk before it.
 */
export class Tables {
  readonly seed: number;
  readonly installations;
  readonly apiKeys;
  readonly devices;
  readonly sessions;
  readonly users;
  readonly provisions;
  readonly oauthClients;
  readonly oauthCodes;
  readonly accounts;
  readonly payments;
  readonly paymentBatches;
  readonly requestInquiries;
  readonly attachments;
  readonly avatars;
  #serverKey: string | null;
  #revision = 0;
  #listener: TableListener | null = null;

  constructor(state: SandboxState) {
    const { seed } = state;
    const rows: AllRows = state;
    this.seed = seed;
    this.#serverKey = state.serverKey;
    const table = <Name extends TableName, Index extends string>(
      name: Name,
      firstId: number,
      indexes: Readonly<Record<Index, KeysOf<Rows[Name]>>>,
    ) => {
      const changed = (row: Rows[Name] | null) => {
        this.#revision += 1;
        this.#listener?.(row === null ? null : [name, row]);
      };
      const goesOnAt = state.nextIds[name] ?? firstId;
      return new Table<Rows[Name], Index>({ rows: rows[name], goesOnAt, indexes, changed });
    };
    // Different starting points, so that an id used in the wrong place is not right by accident.
    this.installations = table("installations", 53, installationIndexes);
    this.apiKeys = table("apiKeys", 7001, apiKeyIndexes);
    this.devices = table("devices", 4211, deviceIndexes);
    this.sessions = table("sessions", 25_536_001, sessionIndexes);
    this.users = table("users", 1_822_101, userIndexes(seed));
    this.provisions = table("provisions", 429_301, provisionIndexes);
    this.oauthClients = table("oauthClients", 781, oauthClientIndexes);
    this.oauthCodes = table("oauthCodes", 1, oauthCodeIndexes);
    this.accounts = table("accounts", 50_000_001, accountIndexes(seed));
    this.payments = table("payments", 260_000_001, paymentIndexes);
    this.paymentBatches = table("paymentBatches", 312_001, paymentBatchIndexes);
    this.requestInquiries = table("requestInquiries", 2_025_001, requestInquiryIndexes);
    this.attachments = table("attachments", 1, pictureIndexes);
    this.avatars = table("avatars", 1, pictureIndexes);
  }

  get revision(): number {
    return this.#revision;
  }

  get serverKey(): string | null {
    return this.#serverKey;
  }

  keepServerKey(pem: string): void {
    this.#serverKey = pem;
    this.#revision += 1;
    this.#listener?.(null);
  }

  /** From now on; one listener is enough, since one file keeps the state. */
  listen(listener: TableListener): void {
    this.#listener = listener;
  }

  toState(): SandboxState {
    const rows = Object.fromEntries(tableNames.map((name) => [name, this[name].all()]));
    const nextIds = Object.fromEntries(tableNames.map((name) => [name, this[name].nextId]));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every table under its name
    return {
      seed: this.seed,
      serverKey: this.#serverKey,
      nextIds,
      ...rows,
    } as unknown as SandboxState;
  }
}
