import { FileX2 } from "lucide-react";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { UserReading } from "../../../shared/user/read-user.ts";
import { Button } from "../../components/button.tsx";
import { Spinner } from "../../components/spinner.tsx";
import { Note } from "../step-frame/note.tsx";
import type { OpenedUser } from "./document/use-user-document.ts";
import { InterimView } from "./interim-view.tsx";
import { SummaryPanel } from "./summary/summary-panel.tsx";
import styles from "./user-screen.module.css";

export interface UserBodyProps {
  readonly kind: UserKind;
  readonly opened: OpenedUser;
  readonly bodyBytes: number;
  readonly reading: UserReading | null;
  readonly onOpen: () => void;
  readonly view: Settings["userView"];
}

/** What the chosen tab shows of the object, or why it cannot. */
export function UserBody({ kind, opened, reading, onOpen, view }: UserBodyProps) {
  if (opened.phase === "waiting") return <Button onClick={onOpen}>Open it</Button>;
  if (opened.phase === "fetching") return <Waiting />;
  if (opened.phase !== "open") return <NotThere opened={opened} />;
  const { document } = opened;
  if (view !== "summary") return <InterimView document={document} kind={kind} view={view} />;
  if (reading === null) return <Waiting />;
  if (!reading.ok) {
    return (
      <div className={styles.state}>
        <Note tone="warn" icon={<FileX2 />} title="There is nothing to sum up">
          <p>{reading.message}</p>
        </Note>
      </div>
    );
  }
  return <SummaryPanel document={document} read={reading} onShow={() => undefined} />;
}

function Waiting() {
  return (
    <div className={styles.state}>
      <Spinner label="Opening the user object" />
    </div>
  );
}

function NotThere({ opened }: { readonly opened: { readonly phase: "gone" | "failed" } }) {
  return (
    <div className={styles.state}>
      <Note tone="warn" icon={<FileX2 />} title="The object is not here">
        <p>
          {opened.phase === "gone"
            ? "It is not kept any more. Read the user again to see it."
            : "It could not be fetched from this app’s own store. Read the user again."}
        </p>
      </Note>
    </div>
  );
}
