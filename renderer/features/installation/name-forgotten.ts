import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

import { nameDevice } from "../device/name-device.ts";
import { nameSession } from "../session/name-session.ts";

type Facts = Pick<
  OnboardingFacts,
  "key" | "installation" | "device" | "apiKey" | "session" | "sharedFrom"
>;

/** What starting over forgets, each thing by its name, so that nobody loses something unawares. */
export function nameForgotten(facts: Facts): string[] {
  const { key, installation, device, apiKey, session } = facts;
  const copy = facts.sharedFrom === null ? "" : "its copy of the partner’s ";
  return [
    key && `${copy || "the "}key pair ${key.fingerprint.slice(0, 11)}…`,
    installation &&
      `${copy}installation ${installation.id ?? "from the imported file"} and its token`,
    device && `${device.shared ? "the partner’s " : ""}${nameDevice(device)}`,
    apiKey && `the API key ${apiKey.secret.digest}`,
    session && `${nameSession(session.id)} and its token, without logging out`,
  ].filter((thing) => thing !== null);
}
