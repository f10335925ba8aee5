import { onTestFinished } from "vitest";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import type { ProvisionRequest } from "../../shared/contract/on-behalf.ts";
import type { RunningSandbox } from "../sandbox/start-sandbox.ts";
import type { SandboxPolicy } from "../sandbox/sandbox-policy.ts";
import { startForTest } from "../sandbox/testing/start-for-test.ts";
import { createTestBackend, MovableClock, type TestBackend } from "./create-test-backend.ts";

export const wantedPerson: ProvisionRequest = {
  form: "person",
  email: "siobhan@zandpoort.example",
  phone: "+31612345678",
};

/** An account that is to act for a user, and the demo partner it does so through, in a session. */
export interface OnBehalf {
  readonly accountId: string;
  readonly partnerId: string;
  readonly backend: TestBackend;
  readonly clock: MovableClock;
  readonly sandbox: RunningSandbox;
  readonly facts: (accountId?: string) => Promise<OnboardingFacts>;
  readonly create: (request?: ProvisionRequest) => Promise<OnboardingFacts>;
  readonly watch: () => Promise<OnboardingFacts>;
  /** From a key that is there to the user. */
  readonly runToUser: () => Promise<OnboardingFacts>;
}

/** Opens it all; it closes with the test. App and bunq have the same clock. */
export async function openOnBehalf(policy: Partial<SandboxPolicy> = {}): Promise<OnBehalf> {
  const clock = new MovableClock();
  const sandbox = await startForTest({ clock, dataDirectory: null, policy });
  const backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl, clock });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", {
    environment: "local",
    access: "on-behalf",
  });
  const { partnerAccountId } = await backend.call("partner.prepare", { accountId });
  const facts = (id = accountId) => backend.call("onboarding.read", { accountId: id });
  return {
    accountId,
    partnerId: partnerAccountId ?? "",
    backend,
    clock,
    sandbox,
    facts,
    create: (request = wantedPerson) => backend.call("provision.create", { accountId, request }),
    watch: () => backend.call("provision.watch", { accountId }),
    runToUser: async () => {
      if ((await facts()).installation === null) {
        await backend.call("installation.create", { accountId });
      }
      if ((await facts()).device === null) {
        const input = { accountId, description: "Own", permittedIps: [] };
        await backend.call("device.register", input);
      }
      await backend.call("session.open", { accountId });
      return backend.call("user.fetch", { accountId });
    },
  };
}
