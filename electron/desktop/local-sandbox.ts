import type { LocalSandbox } from "../backend/ports.ts";
import { startSandbox, type RunningSandbox } from "../sandbox/start-sandbox.ts";

/** The embedded bunq, started when an account first needs it and stopped with the app. */
export interface DesktopSandbox extends LocalSandbox {
  readonly close: () => Promise<void>;
}

export function createLocalSandbox(dataDirectory: string): DesktopSandbox {
  let starting: Promise<RunningSandbox> | null = null;

  async function start(): Promise<RunningSandbox> {
    try {
      return await startSandbox({ dataDirectory });
    } catch (cause) {
      // The next step tries again, e.g. after the person made room on the disk.
      starting = null;
      throw cause;
    }
  }

  return {
    baseUrl: async () => (await (starting ??= start())).baseUrl,
    close: async () => {
      const running = await starting;
      await running?.close();
    },
  };
}
