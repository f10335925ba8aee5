import { Pencil, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import type { SavedRequest } from "../../../shared/contract/request.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import type { Composer } from "../../stores/composer.ts";
import { composerOfSaved } from "./load-request.ts";
import { RequestEntry } from "./request-entry.tsx";
import styles from "./request-side.module.css";
import { SaveDialog } from "./save-dialog.tsx";
import { SideGroup } from "./side-group.tsx";

export interface SavedGroupProps {
  readonly accountId: string;
  readonly saved: readonly SavedRequest[];
  readonly composer: Composer;
  readonly isSearching: boolean;
  readonly onLoad: (composer: Composer) => void;
}

/** Saved requests by name: loaded, renamed, removed, and put back as long as this screen is open. */
export function SavedGroup(props: SavedGroupProps) {
  const { accountId, saved, composer, isSearching, onLoad } = props;
  const [renamed, setRenamed] = useState<SavedRequest | null>(null);
  const [removed, setRemoved] = useState<SavedRequest | null>(null);
  const remove = useOperation("request.remove");
  const removeOne = (one: SavedRequest) =>
    remove.mutate(
      { accountId, savedId: one.id },
      {
        onSuccess: () => {
          setRemoved(one);
          announce(`${one.name} was removed. It can be put back.`);
        },
      },
    );
  return (
    <SideGroup title="Saved" count={saved.length} isForced={isSearching}>
      {removed ? (
        <PutBack accountId={accountId} removed={removed} onDone={() => setRemoved(null)} />
      ) : null}
      {saved.length === 0 && removed === null ? (
        <p className={styles.none}>
          {isSearching ? "None is called so." : "“Save” keeps a request here."}
        </p>
      ) : null}
      <ul>
        {saved.map((one) => (
          <RequestEntry
            key={one.id}
            method={one.draft.method}
            title={one.name}
            tooltip={one.draft.path}
            isCurrent={composer.savedId === one.id}
            onLoad={() => onLoad(composerOfSaved(one))}
            controls={
              <SavedControls
                name={one.name}
                onRename={() => setRenamed(one)}
                onRemove={() => removeOne(one)}
              />
            }
          />
        ))}
      </ul>
      {renamed ? (
        <SaveDialog
          {...{ accountId, draft: renamed.draft, saved: renamed, name: renamed.name }}
          isRename
          onSaved={() => undefined}
          onClose={() => setRenamed(null)}
        />
      ) : null}
    </SideGroup>
  );
}

interface SavedControlsProps {
  readonly name: string;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function SavedControls({ name, onRename, onRemove }: SavedControlsProps) {
  return (
    <>
      <IconButton label={`Rename ${name}`} icon={<Pencil />} onClick={onRename} />
      <IconButton label={`Remove ${name}`} icon={<Trash2 />} onClick={onRemove} />
    </>
  );
}

interface PutBackProps {
  readonly accountId: string;
  readonly removed: SavedRequest;
  readonly onDone: () => void;
}

function PutBack({ accountId, removed, onDone }: PutBackProps) {
  const { id: savedId, name, draft } = removed;
  const save = useOperation("request.save");
  const putBack = () =>
    save.mutate(
      { accountId, savedId, name, draft },
      {
        onSuccess: () => {
          announce(`${name} is back.`);
          onDone();
        },
      },
    );
  return (
    <p className={styles.removed}>
      <span>Removed “{name}”.</span>
      <Button variant="quiet" icon={<Undo2 />} busy={save.isPending} onClick={putBack}>
        Put back
      </Button>
    </p>
  );
}
