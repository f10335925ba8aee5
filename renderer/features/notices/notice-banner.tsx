import { useQuery } from "@tanstack/react-query";
import { FileWarning, Lock, X } from "lucide-react";
import { storageQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import styles from "./notice-banner.module.css";

/** What the person must know about files and secrets, until dismissed or mended. */
export function NoticeBanner() {
  const { data } = useQuery(storageQuery);
  const dismiss = useOperation("storage.dismiss-notice");
  const unlock = useOperation("storage.unlock");
  if (!data || (data.locked === null && data.notices.length === 0)) return null;
  return (
    <aside className={styles.notices} aria-label="Notices">
      {data.locked === null ? null : (
        <div className={styles.notice} data-tone="bad" role="alert">
          <Lock />
          <p>
            <strong>Secrets are locked.</strong> {data.locked}
          </p>
          <Button busy={unlock.isPending} onClick={() => unlock.mutate({})}>
            Try again
          </Button>
        </div>
      )}
      {data.notices.map(({ id, message }) => (
        <div key={id} className={styles.notice} data-tone="warn">
          <FileWarning />
          <p>{message}</p>
          <IconButton
            label="Dismiss this notice"
            icon={<X />}
            onClick={() => dismiss.mutate({ noticeId: id })}
          />
        </div>
      ))}
    </aside>
  );
}
