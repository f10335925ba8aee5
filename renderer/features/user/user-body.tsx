import { FileX2 } from "lucide-react";
import { useLayoutEffect } from "react";
import type { UserKind } from "../../../shared/contract/user.ts";
import { LargeBodyGate } from "../../components/json-viewer/large-body-gate.tsx";
import { forgetWantedFind } from "../../components/wanted-find.ts";
import { Note } from "../step-frame/note.tsx";
import type { UserDocument } from "./document/use-user-document.ts";
import styles from "./user-screen.module.css";
import { OpeningUser, searchOf, UserViews, type UserViewsProps } from "./user-views.tsx";

export interface UserBodyProps extends Omit<UserViewsProps, "document" | "kind"> {
  readonly kind: UserKind;
  readonly body: UserDocument;
  readonly bytes: number;
}

/** What the chosen tab shows of the object, or why it cannot. */
export function UserBody({ body, bytes, ...views }: UserBodyProps) {
  const { opened, open, read } = body;
  const searchable = searchOf(views.view);
  useLayoutEffect(() => () => forgetWantedFind(searchable), [searchable]);
  switch (opened.phase) {
    case "waiting":
      return (
        <div className={styles.gate}>
          <LargeBodyGate
            bytes={bytes}
            name={views.kind}
            read={read}
            onShow={() => {
              // the button goes: reading goes on at the name
              document.getElementById("step-title")?.focus();
              open();
            }}
          />
        </div>
      );
    case "fetching":
      return <OpeningUser view={views.view} />;
    case "open":
      return <UserViews document={opened.document} {...views} />;
    case "gone":
      return <NotThere why="It is not kept any more. Read the user again to see it." />;
    case "failed":
    default:
      return (
        <NotThere why="It could not be fetched from where it is stored. Read the user again." />
      );
  }
}

function NotThere({ why }: { readonly why: string }) {
  return (
    <div className={styles.state}>
      <Note tone="warn" icon={<FileX2 />} title="The object is not here">
        <p>{why}</p>
      </Note>
    </div>
  );
}
