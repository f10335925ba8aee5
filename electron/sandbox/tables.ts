import type {
  ApiKeyRow,
  DeviceRow,
  InstallationRow,
  OauthClientRow,
  OauthCodeRow,
  ProvisionRow,
  SandboxState,
  SessionRow,
  UserRow,
} from "./sandbox-state.ts";
import { Table } from "./table.ts";

/**
 * The state in use. `revision` rises with every change, which is how an answer knows whether
 * something has to reach the disk before it.
 */
export class Tables {
  readonly seed: number;
  readonly installations: Table<InstallationRow>;
  readonly apiKeys: Table<ApiKeyRow>;
  readonly devices: Table<DeviceRow>;
  readonly sessions: Table<SessionRow>;
  readonly users: Table<UserRow>;
  readonly provisions: Table<ProvisionRow>;
  readonly oauthClients: Table<OauthClientRow>;
  readonly oauthCodes: Table<OauthCodeRow>;
  #serverKey: string | null;
  #revision = 0;

  constructor(state: SandboxState) {
    const changed = () => {
      this.#revision += 1;
    };
    this.seed = state.seed;
    this.#serverKey = state.serverKey;
    // Different starting points, so that an id used in the wrong place is not right by accident.
    this.installations = new Table(state.installations, 53, changed);
    this.apiKeys = new Table(state.apiKeys, 7001, changed);
    this.devices = new Table(state.devices, 4211, changed);
    this.sessions = new Table(state.sessions, 25_536_001, changed);
    this.users = new Table(state.users, 1_822_101, changed);
    this.provisions = new Table(state.provisions, 429_301, changed);
    this.oauthClients = new Table(state.oauthClients, 781, changed);
    this.oauthCodes = new Table(state.oauthCodes, 1, changed);
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
  }

  toState(): SandboxState {
    return {
      seed: this.seed,
      serverKey: this.#serverKey,
      installations: this.installations.all(),
      apiKeys: this.apiKeys.all(),
      devices: this.devices.all(),
      sessions: this.sessions.all(),
      users: this.users.all(),
      provisions: this.provisions.all(),
      oauthClients: this.oauthClients.all(),
      oauthCodes: this.oauthCodes.all(),
    };
  }
}
