import { useQuery } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import { userQuery } from "../../../backend/queries.ts";
import { Button } from "../../../components/button.tsx";
import type { OtherUser } from "../../../stores/ui-state.ts";
import panel from "../fields/panel.module.css";
import { ChoiceCard } from "./choice-card.tsx";
import styles from "./choose-other.module.css";
import { readingTime } from "./describe-sides.ts";
import { OtherAccounts } from "./other-accounts.tsx";
import { PasteOther } from "./paste-other.tsx";

export interface ChooseOtherProps {
  readonly accountId: string | null;
  /** What is in the field for pasted text; outlives a comparison that was refused. */
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
  readonly onChoose: (other: OtherUser) => void;
}

/** What to compare with: an earlier reading, another account, a file, or any text. */
export function ChooseOther(props: ChooseOtherProps) {
  const { accountId, pasted, onPaste, onChoose } = props;
  return (
    <section className={panel.panel} aria-labelledby="compare-with">
      <div className={panel.scroller}>
        <h2 id="compare-with" data-takes-focus="" className={styles.title}>
          Compare this user with
        </h2>
        <div className={styles.choices}>
          {accountId === null ? null : <Before accountId={accountId} onChoose={onChoose} />}
          <OtherAccounts accountId={accountId} onChoose={onChoose} />
          <ChoiceCard title="A file">
            <input
              type="file"
              aria-label="File to compare with"
              accept=".json,.txt,application/json,text/plain"
              className={styles.file}
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) onChoose({ sort: "file", name: file.name, text: file });
              }}
            />
          </ChoiceCard>
          <PasteOther text={pasted} onText={onPaste} onChoose={onChoose} />
        </div>
      </div>
    </section>
  );
}

interface BeforeProps {
  readonly accountId: string;
  readonly onChoose: (other: OtherUser) => void;
}

function Before({ accountId, onChoose }: BeforeProps) {
  const previous = useQuery(userQuery(accountId)).data?.previous ?? null;
  return (
    <ChoiceCard title="Before">
      {previous === null ? (
        <p>
          Nothing else was read yet. Read the user again: when something has changed, what was
          before is kept here.
        </p>
      ) : (
        <Button icon={<Clock />} onClick={() => onChoose({ sort: "previous" })}>
          The reading of {readingTime(previous.fetchedAt)}
        </Button>
      )}
    </ChoiceCard>
  );
}
