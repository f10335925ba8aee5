import { ChevronsDownUp, ChevronsUpDown } from "lucide-react";
import { CopyButton } from "../copy-button.tsx";
import { IconButton } from "../icon-button.tsx";
import styles from "./json-tree.module.css";

export interface TreePathProps {
  readonly path: string;
  readonly onExpandAll: () => void;
  readonly onCollapseAll: () => void;
}

/** Below the tree: where the selected row stands in the answer. */
export function TreePath({ path, onExpandAll, onCollapseAll }: TreePathProps) {
  return (
    <div className={styles.path}>
      <code title={path}>{path}</code>
      <CopyButton label="Copy path" text={path} />
      <span className={styles.spacer} />
      <IconButton label="Expand all" icon={<ChevronsUpDown />} onClick={onExpandAll} />
      <IconButton label="Collapse all" icon={<ChevronsDownUp />} onClick={onCollapseAll} />
    </div>
  );
}
