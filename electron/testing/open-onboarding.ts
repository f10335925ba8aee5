import { onTestFinished } from "vitest";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import type { RunningSandbox } from "../sandbox/start-sandbox.ts";
import { startForTest } from "../sandbox/testing/start-for-test.ts";
import { createTestBackend, MovableClock, type TestBackend } from "./create-test-backend.ts";

const stepOrder = ["installation", "sandboxUser", "device", "session", "user"] as const;
export type OnboardingStep = (typeof stepOrder)[number];

/** A fresh account on a sandbox of its own, and the steps as the screens run them. */
export interface Onboarding {
  readonly accountId: string;
  readonly backend: TestBackend;
  readonly clock: MovableClock;
  readonly sandbox: RunningSandbox;
  readonly run: (step: OnboardingStep) => Promise<OnboardingFacts>;
  /** Runs every step up to and including one. */
  readonly runTo: (last: OnboardingStep) => Promise<void>;
  readonly facts: () => Promise<OnboardingFacts>;
  /** How many requests with this path bunq has received. */
  readonly callsTo: (path: string) => number;
}

/** Opens it all; it closes with the test. `serverClock`: where bunq has another time than the app. */
export async function openOnboarding(
  clipboard: { writeText: (text: string) => Promise<void> } | null = null,
  serverClock?: MovableClock,
): Promise<Onboarding> {
  const clock = new MovableClock();
  const sandbox = await startForTest({ clock: serverClock ?? clock, dataDirectory: null });
  const backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl, clock, clipboard });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  const bodies: Readonly<Record<OnboardingStep, () => Promise<OnboardingFacts>>> = {
    installation: () => backend.call("installation.create", { accountId }),
    sandboxUser: () => backend.call("sandbox-user.create", { accountId, kind: "person" }),
    device: () =>
      backend.call("device.register", { accountId, description: "Test", permittedIps: [] }),
    session: () => backend.call("session.open", { accountId }),
    user: () => backend.call("user.fetch", { accountId }),
  };
  return {
    accountId,
    backend,
    clock,
    sandbox,
    run: (step) => bodies[step](),
    runTo: async (last) => {
      for (const step of stepOrder.slice(0, stepOrder.indexOf(last) + 1)) await bodies[step]();
    },
    facts: () => backend.call("onboarding.read", { accountId }),
    callsTo: (path) => sandbox.requests.filter((request) => request.path === path).length,
  };
}
