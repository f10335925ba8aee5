import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

type Facts = Pick<OnboardingFacts, "key" | "installation" | "device" | "apiKey" | "session">;

/** What starting over forgets, each thing by its name, so that nobody loses something unawares. */
export function nameForgotten(facts: Facts): string[] {
  const { key, installation, device, apiKey, session } = facts;
  return [
    key && `the key pair ${key.fingerprint.slice(0, 11)}…`,
    installation && `installation ${installation.id} and its token`,
    device && `device ${device.id}, “${device.description}”`,
    apiKey && `the API key ${apiKey.secret.digest}`,
    session && `session ${session.id} and its token, without logging out`,
  ].filter((thing) => thing !== null);
}
