import { useQueryClient } from "@tanstack/react-query";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import { useOperation } from "../backend/use-operation.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { BrandBar } from "./brand-bar.tsx";
import styles from "./full-page.module.css";

/** The accounts cannot be read: what is wrong, and one button. */
export function StartFailure({ error }: { readonly error: ErrorPayload }) {
  const queryClient = useQueryClient();
  const unlock = useOperation("storage.unlock");
  const again = () =>
    error.code === "storage_locked" ? unlock.mutate({}) : void queryClient.resetQueries();
  return (
    <div className={styles.page}>
      <BrandBar />
      <main className={styles.card}>
        <h1>Sandgate cannot read its accounts</h1>
        <ErrorNote error={error} action={{ label: "Try again", onAct: again }} />
      </main>
    </div>
  );
}
