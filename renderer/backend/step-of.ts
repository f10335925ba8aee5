import type { StepName } from "../../shared/contract/account.ts";
import type { OperationName } from "../../shared/contract/operations.ts";

const steps = new Map<string, StepName>([
  ["key.generate", "installation"],
  ["key.import", "installation"],
  ["installation.create", "installation"],
  ["installation.forget", "installation"],
  ["installation.share", "installation"],
  ["sandbox-user.create", "device"],
  ["certificate.create", "device"],
  ["psd2-credential.create", "device"],
  ["device.register", "device"],
  ["device.forget", "device"],
  ["device.share", "device"],
  ["credential.keep", "device"],
  ["provision.create", "device"],
  ["provision.watch", "device"],
  ["provision.change", "device"],
  ["provision.forget", "device"],
  ["oauth.fetch-client", "device"],
  ["oauth.authorize", "device"],
  ["session.open", "session"],
  ["session.renew", "session"],
  ["session.close", "session"],
  ["user.fetch", "user"],
] satisfies [OperationName, StepName][]);

/** The step an operation belongs to, null when it belongs to none. */
export function stepOf(operation: string): StepName | null {
  return steps.get(operation) ?? null;
}
