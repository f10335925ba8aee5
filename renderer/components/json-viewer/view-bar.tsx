import { ChevronsDownUp, ChevronsUpDown, Search } from "lucide-react";
import type { ReactNode } from "react";
import type { DocumentView } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { IconButton } from "../icon-button.tsx";
import { CopyMenu, type CopyMenuProps } from "./copy-menu.tsx";
import styles from "./json-viewer.module.css";
import { ToggleButton } from "./toggle-button.tsx";
import { ViewChoice } from "./view-choice.tsx";

export interface ViewBarProps extends CopyMenuProps {
  readonly document: JsonDocument;
  readonly view: DocumentView;
  readonly views: readonly DocumentView[];
  readonly onViewChange: (view: DocumentView) => void;
  readonly isSearchOpen: boolean;
  readonly onSearch: () => void;
  readonly trailing: ReactNode;
}

/** Above every view: which one it is, and what can be done with the whole. */
export function ViewBar(props: ViewBarProps) {
  const { document, view, views, onViewChange, isSearchOpen, onSearch, trailing } = props;
  return (
    <div className={styles.bar}>
      {views.length > 1 ? <ViewChoice views={views} value={view} onChange={onViewChange} /> : null}
      <span className={styles.spacer} />
      <SearchButton isOpen={isSearchOpen} onToggle={onSearch} />
      {view === "tree" ? <FoldButtons document={document} /> : null}
      <CopyMenu document={document} name={props.name} copying={props.copying} />
      {trailing ? <span className={styles.divider} /> : null}
      {trailing}
    </div>
  );
}

function SearchButton({
  isOpen,
  onToggle,
}: {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <ToggleButton
      label="Search and filter"
      icon={<Search />}
      isOn={isOpen}
      shortcut="Mod+F"
      command="Search and filter the JSON"
      onToggle={onToggle}
    />
  );
}

/** They stay where they are and keep the focus when there is nothing left to do for them. */
function FoldButtons({ document }: { readonly document: JsonDocument }) {
  const { canExpand, canCollapse } = useDocumentState(document).folds;
  return (
    <>
      <FoldButton
        label="Expand all"
        icon={<ChevronsUpDown />}
        action="json-expand"
        isIdle={!canExpand}
        onFold={() => document.apply({ kind: "expand-all" })}
      />
      <FoldButton
        label="Collapse all"
        icon={<ChevronsDownUp />}
        action="json-collapse"
        isIdle={!canCollapse}
        onFold={() => document.apply({ kind: "collapse-all" })}
      />
    </>
  );
}

interface FoldButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly action: string;
  readonly isIdle: boolean;
  readonly onFold: () => void;
}

function FoldButton({ label, icon, action, isIdle, onFold }: FoldButtonProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      className={styles.fold}
      shortcut={action}
      command={`${label} of the JSON`}
      onClick={() => {
        if (!isIdle) onFold();
      }}
      {...(isIdle ? { "aria-disabled": true } : {})}
    />
  );
}
