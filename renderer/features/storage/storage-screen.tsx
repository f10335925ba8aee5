import { useQuery } from "@tanstack/react-query";
import { LockOpen, ShieldCheck, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { StorageFacts } from "../../../shared/contract/storage.ts";
import { storageQuery } from "../../backend/queries.ts";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { ForgetEverythingDialog } from "./forget-everything-dialog.tsx";
import { StoredFiles } from "./stored-files.tsx";
import styles from "./storage-screen.module.css";

const slotWords = {
  "safe-storage": "Sealed by the system keychain",
  keyring: "Kept in the system keyring",
  file: "Kept in a file only you can read",
} as const;

/** What is stored where and how it is protected, in plain words, and the one button to forget it. */
export function StorageScreen() {
  // files come and grow with the work done since the last look
  const storage = useQuery({ ...storageQuery, refetchOnMount: "always" });
  const [forgetting, setForgetting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.screen} aria-labelledby="storage-title">
      <header className={styles.header}>
        <h1 id="storage-title" ref={heading} tabIndex={-1}>
          What is stored where
        </h1>
        <p>
          Everything Sandgate keeps is in one directory on this computer. Files you save or export
          lie where you put them. Nothing is sent anywhere but to the sandbox you chose.
        </p>
      </header>
      {storage.isError ? (
        <ErrorNote
          error={storage.error.payload}
          action={{ label: "Try again", onAct: () => void storage.refetch() }}
        />
      ) : null}
      {storage.data ? <Facts storage={storage.data} /> : null}
      <section className={styles.forget} aria-labelledby="forget-title">
        <div>
          <h2 id="forget-title">Forget everything</h2>
          <p>
            Removes every account, key, token and setting from the directory above. Files you
            exported elsewhere stay, with the secrets you had put in. What bunq knows stays at bunq
            until it expires there; the local sandbox, which is the other side, keeps its invented
            users.
          </p>
        </div>
        <Button variant="danger" onClick={() => setForgetting(true)}>
          Forget everything
        </Button>
      </section>
      {forgetting ? <ForgetEverythingDialog onClose={() => setForgetting(false)} /> : null}
    </section>
  );
}

function Facts({ storage }: { readonly storage: StorageFacts }) {
  const { protection, locked, slots, files, dataDirectory } = storage;
  return (
    <>
      <FactList>
        <FactRow label="Directory" mono copyText={dataDirectory}>
          {dataDirectory}
        </FactRow>
        <FactRow label="Secrets">
          <Protection protection={protection} locked={locked} />
        </FactRow>
        <FactRow label="Data key">
          {slots.length === 0
            ? "Made with the first secret"
            : slots.map(({ slot }) => slotWords[slot]).join(". ")}
        </FactRow>
        <FactRow label="Never stored">
          Passphrases, and an API key once the device that used it is forgotten
        </FactRow>
      </FactList>
      <StoredFiles files={files} />
    </>
  );
}

function Protection({ protection, locked }: Pick<StorageFacts, "protection" | "locked">) {
  if (!protection) {
    return (
      <span className={styles.protection}>
        <Badge tone="bad" icon={<TriangleAlert />}>
          Locked
        </Badge>
        {locked}
      </span>
    );
  }
  return (
    <span className={styles.protection}>
      {protection.weak ? (
        <Badge tone="warn" icon={<LockOpen />}>
          Weakly protected
        </Badge>
      ) : (
        <Badge tone="ok" icon={<ShieldCheck />}>
          Protected
        </Badge>
      )}
      {protection.explanation}
    </span>
  );
}
