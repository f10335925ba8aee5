import { startSandbox, type RunningSandbox } from "./start-sandbox.ts";

/** The embedded bunq, not running until somebody asks where it is. */
export interface LazySandbox {
  /** Starts it on first use; asked again it answers the same, e.g. `http://127.0.0.1:40123`. */
  readonly baseUrl: () => Promise<string>;
  /** What a screen steers it by, e.g. its switches and why it refused what; null until it runs. */
  readonly running: () => Promise<RunningSandbox | null>;
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
        // The next step tries again, e.g. after the person made room on the disk.
        starting = null;
        throw cause;
      }
    },
    running: async () => (await starting?.catch(() => null)) ?? null,
    close: async () => {
      const running = await starting?.catch(() => null);
      await running?.close();
    },
  };
}
