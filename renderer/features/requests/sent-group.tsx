import { RotateCcw } from "lucide-react";
import type { SentRequest } from "../../../shared/contract/request.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import type { Composer } from "../../stores/composer.ts";
import { statusTone } from "../exchange/status-tone.ts";
import { composerOfSent } from "./load-request.ts";
import { RequestEntry } from "./request-entry.tsx";
import styles from "./request-side.module.css";
import { SideGroup } from "./side-group.tsx";
import { addressOfSent, shortPath } from "./words.ts";

export interface SentGroupProps {
  readonly accountId: string;
  readonly sent: readonly SentRequest[];
  readonly composer: Composer;
  readonly isSearching: boolean;
  readonly onLoad: (composer: Composer) => void;
  readonly onRepeat: (sent: SentRequest) => void;
}

const momentFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** What was sent, newest first, with what came of it. */
export function SentGroup(props: SentGroupProps) {
  const { accountId, sent, composer, isSearching, onLoad, onRepeat } = props;
  const { outcome } = composer;
  const shownId = outcome?.kind === "answered" ? outcome.exchangeId : null;
  return (
    <SideGroup
      title="History"
      count={sent.length}
      isForced={isSearching}
      aside={sent.length > 0 && !isSearching ? <ClearHistory accountId={accountId} /> : null}
    >
      {sent.length === 0 ? (
        <p className={styles.none}>
          {isSearching ? "None was like that." : "What you send appears here."}
        </p>
      ) : null}
      <ul>
        {sent.map((one) => (
          <RequestEntry
            key={one.id}
            method={one.draft.method}
            title={one.label ?? shortPath(one.draft.path)}
            tooltip={tooltipOf(one)}
            isCurrent={shownId !== null && one.exchangeId === shownId}
            detail={<Status status={one.status} />}
            onLoad={() => onLoad(composerOfSent(one))}
            controls={
              <IconButton
                label={one.leftOut.length > 0 ? "Left out: fill it in first" : "Repeat"}
                aria-label={`Repeat ${one.label ?? one.draft.path}`}
                icon={<RotateCcw />}
                disabled={one.leftOut.length > 0}
                onClick={() => onRepeat(one)}
              />
            }
          />
        ))}
      </ul>
    </SideGroup>
  );
}

function tooltipOf(sent: SentRequest): string {
  const lines = [addressOfSent(sent), momentFormat.format(sent.at)];
  return [
    ...lines,
    ...(sent.leftOut.length > 0 ? [`Left out: ${sent.leftOut.join(", ")}`] : []),
  ].join("\n");
}

function Status({ status }: { readonly status: number | null }) {
  return (
    <span className={styles.status} data-tone={statusTone(status)}>
      {status ?? "none"}
    </span>
  );
}

/** Not asked about: a record of every exchange stands elsewhere, and what matters is saved. */
function ClearHistory({ accountId }: { readonly accountId: string }) {
  const clear = useOperation("request.clear-history");
  return (
    <Button
      variant="quiet"
      className={styles.clear}
      busy={clear.isPending}
      onClick={() =>
        clear.mutate({ accountId }, { onSuccess: () => announce("The history is empty.") })
      }
    >
      Clear history
    </Button>
  );
}
