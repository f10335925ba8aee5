import { generateKeyPairSync } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import type { Diagnosis } from "../../../../shared/contract/diagnosis.ts";
import type { ErrorPayload } from "../../../../shared/contract/error.ts";
import type { InputOf, OperationName } from "../../../../shared/contract/operations.ts";
import type { Fault } from "../../../sandbox/faults.ts";
import type { RunningSandbox } from "../../../sandbox/start-sandbox.ts";
import { startForTest } from "../../../sandbox/testing/start-for-test.ts";
import {
  createTestBackend,
  MovableClock,
  type TestBackend,
} from "../../../testing/create-test-backend.ts";

/** Made once: every clinic has a sandbox of its own, which knows no pair yet. */
const clientPem = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

export type ClinicStep = "installation" | "key" | "device" | "session";
const steps: readonly ClinicStep[] = ["installation", "key", "device", "session"];

/** A real backend and a real sandbox on loopback, where a test brings about one situation. */
export interface Clinic {
  readonly accountId: string;
  readonly backend: TestBackend;
  readonly sandbox: RunningSandbox;
  /** The backend's clock. */
  readonly clock: MovableClock;
  /** The sandbox's clock. */
  readonly bunqsClock: MovableClock;
  /** Does every step up to and including one. */
  readonly until: (last: ClinicStep) => Promise<void>;
  readonly registerDevice: (permittedIps: readonly string[]) => Promise<void>;
  readonly fault: (fault: Fault) => void;
  /** The failure of an operation of this account. */
  readonly refusal: <K extends OperationName>(
    name: K,
    input?: Omit<InputOf<K>, "accountId">,
  ) => Promise<ErrorPayload>;
  /** Its diagnosis. Fails where two rows of one rank claim the same failure. */
  readonly diagnosis: <K extends OperationName>(
    name: K,
    input?: Omit<InputOf<K>, "accountId">,
  ) => Promise<Diagnosis>;
}

export interface ClinicOptions {
  /** Where the account calls, in place of the sandbox whose address it is given. */
  readonly baseUrl?: (sandboxUrl: string) => string | Promise<string>;
  /** Calls bunq's own sandbox, for tests that let no name resolve. */
  readonly isPublic?: boolean;
  /** True leaves the key pair to the first step, as for most people; false imports one. */
  readonly generatesKey?: boolean;
  readonly policy?: Parameters<RunningSandbox["changePolicy"]>[0];
}

/** Opens it all; it closes with the test. */
export async function openClinic(options: ClinicOptions = {}): Promise<Clinic> {
  const clock = new MovableClock();
  const bunqsClock = new MovableClock();
  const ambiguous: string[] = [];
  const sandbox = await startForTest({
    clock: bunqsClock,
    dataDirectory: null,
    ...(options.policy ? { policy: options.policy } : {}),
  });
  const backend = await createTestBackend({
    localSandboxUrl: sandbox.baseUrl,
    clock,
    logger: {
      info: () => undefined,
      error: (event, fields) => {
        if (event.startsWith("doctor.")) ambiguous.push(`${event} ${JSON.stringify(fields)}`);
      },
    },
  });
  onTestFinished(() => backend.close());
  const baseUrl = await options.baseUrl?.(sandbox.baseUrl);
  const { id: accountId } = await backend.call("account.create", {
    environment: options.isPublic ? "sandbox" : baseUrl === undefined ? "local" : "custom",
    ...(baseUrl === undefined ? {} : { baseUrl }),
  });
  if (!options.generatesKey) await backend.call("key.import", { accountId, pem: clientPem });
  const registerDevice = async (permittedIps: readonly string[]): Promise<void> => {
    const input = { accountId, description: "Clinic", permittedIps: [...permittedIps] };
    await backend.call("device.register", input);
  };
  const bodies: Readonly<Record<ClinicStep, () => Promise<unknown>>> = {
    installation: () => backend.call("installation.create", { accountId }),
    key: () => backend.call("sandbox-user.create", { accountId, kind: "person" }),
    device: () => registerDevice([]),
    session: () => backend.call("session.open", { accountId }),
  };
  const refusal: Clinic["refusal"] = async (name, input) => {
    const envelope = await backend.envelope(name, { accountId, ...input });
    if (envelope.ok) throw new Error(`${name} succeeded`);
    expect(ambiguous).toEqual([]);
    return envelope.error;
  };
  return {
    accountId,
    backend,
    sandbox,
    clock,
    bunqsClock,
    until: async (last) => {
      for (const step of steps.slice(0, steps.indexOf(last) + 1)) await bodies[step]();
    },
    registerDevice,
    fault: (fault) => sandbox.fault(fault),
    refusal,
    diagnosis: async (name, input) => {
      const { diagnosis } = await refusal(name, input);
      if (diagnosis === undefined) throw new Error(`${name} failed without a diagnosis`);
      return diagnosis;
    },
  };
}
