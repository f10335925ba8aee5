import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { DocLink } from "../../components/doc-link.tsx";
import { CredentialWanted } from "./credential-wanted.tsx";
import { ProvisionWatch } from "./provision-watch.tsx";

/** What stands on the device’s step until the credential of the user is there. */
export function OnBehalfScreen({ facts }: { readonly facts: OnboardingFacts }) {
  const { provision } = facts;
  return provision === null ? (
    <CredentialWanted facts={facts} purpose={purpose} />
  ) : (
    <ProvisionWatch facts={facts} provision={provision} purpose={purpose} />
  );
}

const purpose = (
  <>
    A partner opens sessions for a user with the token of a provision’s credential.{" "}
    <DocLink page="user-provisioning/chapter-3-onboarding/creating-a-session-on-behalf-of-the-user">
      How bunq explains it
    </DocLink>
  </>
);
