import { Signpost } from "lucide-react";
import { oauthPage } from "../../../shared/user/schema/doc-pages.ts";
import { DocLink } from "../../components/doc-link.tsx";
import { Note } from "../step-frame/note.tsx";
import styles from "./provider-next.module.css";

/** Where a provider goes from here: its session alone reads nobody’s accounts. */
export function ProviderNext() {
  return (
    <div className={styles.place}>
      <Note tone="neutral" icon={<Signpost />} title="Next: ask a customer for access">
        <p>
          A provider has no accounts of its own. It registers an OAuth client with this session,
          sends its customer to bunq to grant access, and acts with the token that comes back: an
          account here with the key from OAuth.{" "}
          <DocLink page={oauthPage}>How bunq explains it</DocLink>
        </p>
      </Note>
    </div>
  );
}
