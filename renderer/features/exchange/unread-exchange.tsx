import type { UseQueryResult } from "@tanstack/react-query";
import { ErrorNote } from "../../components/error-note.tsx";
import styles from "./unread-exchange.module.css";

/** In the place of an exchange that is kept but cannot be read: its file is damaged, or locked away. */
export function UnreadExchange({ query }: { readonly query: UseQueryResult }) {
  if (!query.isLoadingError) return null;
  return (
    <div className={styles.note}>
      <ErrorNote
        error={query.error.payload}
        action={{ label: "Try again", onAct: () => void query.refetch() }}
      />
    </div>
  );
}
