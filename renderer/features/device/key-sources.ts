import { lazy, type ComponentType } from "react";
import { accessNames, type AccessName } from "../../../shared/access-names.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

type ApiKey = NonNullable<OnboardingFacts["apiKey"]>;

/** One way to the secret that a device is registered with. */
export interface KeySource {
  /** In the choice on the device's screen, and when an account is made. */
  readonly label: string;
  /** What choosing it means, in one sentence. */
  readonly detail: string;
  /** The origins of a kept key that came this way; such a key is used without asking again. */
  readonly origins: readonly ApiKey["origin"][];
  /** Whether the key can be got without asking anybody, as a run of all steps needs it. */
  readonly runsAlone?: true;
  /** What stands in place of the device's form until a key is there; none where the form asks for it. */
  readonly Screen?: ComponentType<{ readonly facts: OnboardingFacts }>;
}

/** The ways there are; another one is a line here and a folder of its own. */
export const keySources: Partial<Readonly<Record<AccessName, KeySource>>> = {
  "api-key": {
    label: "API key",
    detail: "A user’s own key, or that of a new sandbox user.",
    origins: ["entered", "sandbox-person", "sandbox-company", "imported"],
  },
  "on-behalf": {
    label: "On behalf of a user",
    detail: "The credential of a user whom a partner brings to bunq.",
    origins: ["provision"],
    Screen: lazy(async () => ({
      default: (await import("../on-behalf/on-behalf-screen.tsx")).OnBehalfScreen,
    })),
  },
  oauth: {
    label: "OAuth",
    detail: "The access token of a user who grants an app access.",
    origins: ["oauth"],
    Screen: lazy(async () => ({
      default: (await import("../oauth/oauth-screen.tsx")).OauthScreen,
    })),
  },
  psd2: {
    label: "PSD2 certificate",
    detail: "A payment service provider’s. Run all makes a self-signed one for the sandbox.",
    origins: ["psd2"],
    runsAlone: true,
    Screen: lazy(async () => ({
      default: (await import("../psd2/psd2-screen.tsx")).Psd2Screen,
    })),
  },
};

/** Those that can be chosen, in their order. */
export const keySourceNames: readonly AccessName[] = accessNames.filter(
  (name) => keySources[name] !== undefined,
);

/** The kept key, where it came the way that is chosen now. */
export function keptKey({ access, apiKey }: OnboardingFacts): ApiKey | null {
  if (apiKey === null) return null;
  return keySources[access]?.origins.includes(apiKey.origin) ? apiKey : null;
}
