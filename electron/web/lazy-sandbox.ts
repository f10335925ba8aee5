import type { LocalSandbox } from "../backend/ports.ts";
import { startSandbox, type RunningSandbox } from "../sandbox/start-sandbox.ts";

/** The local sandbox, not running until somebody asks where it is. */
export interface LazySandbox extends LocalSandbox {
  /** Stops it if it runs; its state is saved before. */
  readonly close: () => Promise<void>;
}

/** `dataDirectory`: where the pretend bank's state survives. A failed start is tried again. */
export function createLazySandbox(dataDirectory: string): LazySandbox {
  let starting: Promise<RunningSandbox> | null = null;
  return {
    baseUrl: async () => {
      starting ??= startSandbox({ dataDirectory });
      try {
        return (await starting).baseUrl;
      } catch (cause) {
        starting = null;
        throw cause;
      }
    },
    close: async () => {
      const running = await starting?.catch(() => null);
      await running?.close();
    },
  };
}
