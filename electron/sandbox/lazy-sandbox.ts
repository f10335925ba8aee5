import type { LocalSandboxFacts, SwitchValue } from "../../shared/contract/local-sandbox.ts";
import type { Loss } from "./lose.ts";
import { sandboxFacts } from "./sandbox-facts.ts";
import { PolicyMistake, readPolicyChanges } from "./sandbox-policy.ts";
import { startSandbox, type RunningSandbox } from "./start-sandbox.ts";

/** The embedded bunq, not running until somebody asks where it is. */
export interface LazySandbox {
  /** Starts it on first use; asked again it answers the same, e.g. `http://127.0.0.1:40123`. */
  readonly baseUrl: () => Promise<string>;
  /** What a screen shows of it; starts nothing. */
  readonly read: () => Promise<LocalSandboxFacts>;
  /** Turns switches, all or none; answers what is wrong with them, or null. Starts it. */
  readonly changePolicy: (
    changes: Readonly<Record<string, SwitchValue>>,
  ) => Promise<PolicyMistake | null>;
  readonly lose: (what: Loss) => Promise<void>;
  /** Stops it if it runs; its state is saved before. */
  readonly close: () => Promise<void>;
}

function turn(sandbox: RunningSandbox, changes: unknown): PolicyMistake | null {
  try {
    sandbox.changePolicy(readPolicyChanges(changes));
    return null;
  } catch (thrown) {
    if (thrown instanceof PolicyMistake) return thrown;
    throw thrown;
  }
}

/**
 * `dataDirectory`: where the pretend bank's state survives. Its switches do not: one that breaks
 * onboarding would be a trap after a restart, when nobody remembers it. A failed start is tried again.
 */
export function createLazySandbox(
  dataDirectory: string,
  startNow = () => startSandbox({ dataDirectory }),
): LazySandbox {
  let starting: Promise<RunningSandbox> | null = null;
  const start = async (): Promise<RunningSandbox> => {
    starting ??= startNow();
    try {
      return await starting;
    } catch (cause) {
      // The next step tries again, e.g. after the person made room on the disk.
      starting = null;
      throw cause;
    }
  };
  const present = async () => (await starting?.catch(() => null)) ?? null;
  return {
    baseUrl: async () => (await start()).baseUrl,
    read: async () => {
      const sandbox = await present();
      return { directory: dataDirectory, running: sandbox && sandboxFacts(sandbox) };
    },
    changePolicy: async (changes) => turn(await start(), changes),
    lose: async (what) => (await start()).lose(what),
    close: async () => (await present())?.close(),
  };
}
