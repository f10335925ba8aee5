import { useState } from "react";
import type { RequestList, SavedRequest, SentRequest } from "../../../shared/contract/request.ts";
import { requestPresets } from "../../../shared/requests/presets.ts";
import type { Composer } from "../../stores/composer.ts";
import { composerOfPreset } from "./load-request.ts";
import { RequestEntry } from "./request-entry.tsx";
import styles from "./request-side.module.css";
import { SavedGroup } from "./saved-group.tsx";
import { SentGroup } from "./sent-group.tsx";
import { SideGroup } from "./side-group.tsx";
import { isMeant } from "./words.ts";

export interface RequestSideProps {
  readonly accountId: string;
  readonly requests: RequestList;
  readonly composer: Composer;
  readonly onLoad: (composer: Composer) => void;
  readonly onRepeat: (sent: SentRequest) => void;
}

/** What is there to send: presets, saved requests, and those that were sent. */
export function RequestSide(props: RequestSideProps) {
  const { accountId, requests, composer, onLoad, onRepeat } = props;
  const [wanted, setWanted] = useState("");
  const presets = requestPresets.filter(({ name, what, draft }) =>
    isMeant(wanted, name, what, draft.method, draft.path),
  );
  const saved = requests.saved.filter((one) => meantSaved(wanted, one));
  const sent = requests.history.filter(({ label, draft, status }) =>
    isMeant(wanted, label, draft.method, draft.path, status),
  );
  const isSearching = wanted.trim() !== "";
  return (
    <nav className={styles.side} aria-label="Requests to load">
      <input
        type="search"
        className={styles.search}
        aria-label="Find a request"
        placeholder="Find a request"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className={styles.groups}>
        <SideGroup title="Presets" count={presets.length} isForced={isSearching}>
          <ul>
            {presets.map((preset) => (
              <RequestEntry
                key={preset.id}
                method={preset.draft.method}
                title={preset.name}
                tooltip={preset.what}
                isCurrent={composer.presetId === preset.id}
                onLoad={() => onLoad(composerOfPreset(preset))}
              />
            ))}
          </ul>
        </SideGroup>
        <SavedGroup {...{ accountId, saved, composer, isSearching, onLoad }} />
        <SentGroup {...{ accountId, sent, composer, isSearching, onLoad, onRepeat }} />
      </div>
    </nav>
  );
}

function meantSaved(wanted: string, { name, draft }: SavedRequest): boolean {
  return isMeant(wanted, name, draft.method, draft.path);
}
