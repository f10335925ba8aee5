import { createServer } from "node:http";
import type { UserKind } from "../../shared/contract/user.ts";
import { addDemoUsers, addUser } from "./add-user.ts";
import { controlPath, createControl } from "./control-endpoint.ts";
import { FaultQueue, type Fault } from "./faults.ts";
import { createRequestListener } from "./handle-request.ts";
import { urlOf } from "./listen-address.ts";
import type { ReceivedRequest } from "./received-request.ts";
import { RequestLimits } from "./request-limits.ts";
import { RequestLog } from "./request-log.ts";
import type { SandboxClock, SandboxLogger, SandboxParts } from "./sandbox-parts.ts";
import { defaultPolicy, type SandboxPolicy } from "./sandbox-policy.ts";
import { foretoldBy, systemRandom } from "./sandbox-random.ts";
import { newToken } from "./tokens.ts";
import { emptyState } from "./sandbox-state.ts";
import { openServerKey } from "./server-key.ts";
import { lose, type Loss } from "./lose.ts";
import type { RefusedRequest } from "./refused-request.ts";
import { SettableClock } from "./settable-clock.ts";
import { StandingFaults } from "./standing-faults.ts";
import { listen, stop } from "./sandbox-server.ts";
import { loadState, StateFile, type LoadedState } from "./state-file.ts";
import { Tables } from "./tables.ts";

/**
 * - `port`: 0, the default, takes any free one.
 * - `host`: 127.0.0.1 by default. An address that is not loopback is refused unless
 *   `allowOtherMachines` says once more that everybody on the network may read and change it all.
 * - `control`: also serves `/control`, which steers it over HTTP; off by default.
 * - `dataDirectory`: where the state survives; null, the default, keeps it in memory only.
 * - `seed`: decides every name, id, token and key, so that the same calls get the same answers; a
 *   stored state keeps its own. Without one, names follow seed 1 and tokens cannot be foretold.
 * - `serverKey`: PKCS#8 PEM to sign with in place of a new key. Tests that start many sandboxes
 *   share one, because making one takes a tenth of a second; a stored state keeps its own.
 */
export interface SandboxOptions {
  readonly port?: number;
  readonly host?: string;
  readonly allowOtherMachines?: boolean;
  readonly control?: boolean;
  readonly dataDirectory?: string | null;
  readonly clock?: SandboxClock;
  readonly seed?: number;
  readonly policy?: Partial<SandboxPolicy>;
  readonly logger?: SandboxLogger;
  readonly serverKey?: string;
}

/** A sandbox that answers, and what its own tests and other clients' tests steer it with. */
export interface RunningSandbox {
  /** `http://127.0.0.1:18400`, without `/v1`. */
  readonly baseUrl: string;
  readonly port: number;
  /** What `/control` asks for; null unless it was asked for. */
  readonly controlToken: string | null;
  /** Sentences for the person who runs it, e.g. that a damaged state was set aside. */
  readonly notices: readonly string[];
  /** Its clock, milliseconds since the epoch. */
  readonly now: () => number;
  /** How many users it has, those behind a `UserApiKey` included. */
  readonly users: number;
  /** The latest requests, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** The latest refusals, oldest first: what bunq says, and why. They hold no secret. */
  readonly refused: readonly RefusedRequest[];
  /** Makes the next matching answer go wrong; may be called several times in advance. */
  readonly fault: (next: Fault) => void;
  readonly clearFaults: () => void;
  readonly policy: SandboxPolicy;
  readonly changePolicy: (changes: Partial<SandboxPolicy>) => void;
  /** Loses what bunq's sandbox loses when it is emptied, all of it or a part. */
  readonly lose: (what: Loss) => void;
  /** Adds a user of any kind, also those that no endpoint creates; answers the API key. */
  readonly addUser: (kind: UserKind) => Promise<string>;
  /** Stops at once, also with requests under way. Never rejects. */
  readonly close: () => Promise<void>;
}

const silent: SandboxLogger = { info: () => undefined, error: () => undefined };

function noticesOf({ setAside, lostTokens }: LoadedState): readonly string[] {
  if (setAside !== null) {
    const { file, reason } = setAside;
    return [
      `The local sandbox's state could not be read (${reason}). It was set aside as ${file}.`,
    ];
  }
  if (lostTokens === null) return [];
  return [
    `The tokens of the local sandbox's provisions could not be read (${lostTokens}). They work, but are shown no more; a token reset makes new ones.`,
  ];
}

function open(options: SandboxOptions) {
  const { logger = silent, dataDirectory = null } = options;
  const clock = new SettableClock(options.clock ?? { now: () => Date.now() });
  clock.follow(options.policy ?? {});
  const fresh = { ...emptyState(options.seed ?? 1), serverKey: options.serverKey ?? null };
  let policy: SandboxPolicy = { ...defaultPolicy, ...options.policy };
  const loaded: LoadedState =
    dataDirectory === null
      ? { state: fresh, setAside: null, lostTokens: null }
      : loadState(dataDirectory, fresh, clock.now());
  if (loaded.setAside !== null) logger.error("sandbox.state-set-aside", loaded.setAside);
  if (loaded.lostTokens !== null) {
    logger.error("sandbox.tokens-lost", { reason: loaded.lostTokens });
  }

  const tables = new Tables(loaded.state);
  const serverKey = openServerKey(tables, options.seed === undefined ? null : tables.seed);
  // Whoever awaits it gets the failure as well; without this line it would end the whole process.
  serverKey.catch((thrown: unknown) =>
    logger.error("sandbox.no-server-key", { reason: String(thrown) }),
  );
  const random = options.seed === undefined ? systemRandom : foretoldBy(tables.seed, loaded.state);
  const sandbox: SandboxParts = { clock, logger, tables, random, serverKey, policy: () => policy };
  const file = dataDirectory === null ? null : new StateFile(dataDirectory, tables);
  const save = async () => file?.save();
  const trySaving = () =>
    save().catch((thrown: unknown) =>
      logger.error("sandbox.not-saved", { reason: String(thrown) }),
    );
  const changePolicy = (changes: Partial<SandboxPolicy>) => {
    policy = { ...policy, ...changes };
    clock.follow(changes);
  };
  addDemoUsers(sandbox);
  return { sandbox, save, trySaving, changePolicy, notices: noticesOf(loaded) };
}

/** Starts the local sandbox: bunq's API over HTTP on 127.0.0.1, with nothing real behind it. */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const { sandbox, save, trySaving, changePolicy, notices } = open(options);
  const limits = new RequestLimits(sandbox);
  const faults = new FaultQueue();
  const standing = new StandingFaults();
  const log = new RequestLog();
  const answerBunqs = createRequestListener({ sandbox, limits, faults, standing, log, save });
  // Never out of the seed: who knows that must not be able to steer the sandbox by it.
  const controlToken = options.control === true ? newToken({ random: systemRandom }) : null;
  const steer =
    controlToken === null ? null : createControl(() => running, { token: controlToken, save });
  const server = createServer((message, response) => {
    const isControl = message.url?.startsWith(controlPath) === true;
    return steer !== null && isControl ? steer(message, response) : answerBunqs(message, response);
  });
  // Longer than any client's own limit, so that it is never the server that closes a kept connection.
  server.keepAliveTimeout = 120_000;
  const { host = "127.0.0.1", allowOtherMachines = false } = options;
  const port = await listen(server, { port: options.port ?? 0, host, allowOtherMachines });

  const running: RunningSandbox = {
    baseUrl: urlOf(host, port),
    port,
    controlToken,
    notices,
    now: () => sandbox.clock.now(),
    get users() {
      return sandbox.tables.users.size;
    },
    get requests() {
      return log.all();
    },
    get refused() {
      return log.refused();
    },
    get policy() {
      return sandbox.policy();
    },
    fault: (next) => faults.add(next),
    clearFaults: () => faults.clear(),
    changePolicy,
    lose: (what) => {
      lose(sandbox, what);
      void trySaving();
    },
    addUser: async (kind) => {
      const { apiKey } = addUser(sandbox, kind);
      await save();
      return apiKey;
    },
    close: async () => {
      await stop(server);
      // Nothing that was answered is at stake: every answer waited for its own save.
      await trySaving();
    },
  };
  return running;
}
