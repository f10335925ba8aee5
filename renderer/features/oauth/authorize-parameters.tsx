import type { OauthWait } from "../../../shared/contract/oauth.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";

/** What stands in the address, one by one, as it is before it was encoded. */
export function AuthorizeParameters({ waiting }: { readonly waiting: OauthWait }) {
  const { clientId, redirectUri, state } = waiting;
  return (
    <FactList>
      <FactRow label="response_type" hint="asks for a code, the only way bunq has">
        <code>code</code>
      </FactRow>
      <FactRow label="client_id" mono hint="the app that asks">
        {clientId}
      </FactRow>
      <FactRow
        label="redirect_uri"
        mono
        copyText={redirectUri}
        copyLabel="Copy the redirect URI"
        hint="where the browser goes next; registered letter by letter"
      >
        {redirectUri}
      </FactRow>
      <FactRow
        label="state"
        mono
        hint="made for this attempt; proves that the answer belongs to it"
      >
        {state}
      </FactRow>
    </FactList>
  );
}
