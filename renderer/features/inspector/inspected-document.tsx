import { X } from "lucide-react";
import { IconButton } from "../../components/icon-button.tsx";
import { JsonViewer } from "../../components/json-viewer/json-viewer.tsx";
import { formatBytes } from "../../components/format-bytes.ts";
import { closeInspected, inspectedShownAs, type InspectedText } from "./inspected-text.ts";
import styles from "./inspector.module.css";
import { OpenFileButton } from "./open-file-button.tsx";

/** The text that was opened: what it is called, and the viewer. */
export function InspectedDocument({ inspected }: { readonly inspected: InspectedText }) {
  const { name, document, view } = inspected;
  return (
    <>
      <div className={styles.title}>
        <h2 title={name}>{name}</h2>
        <span>{formatBytes(document.blob.size)}</span>
        <span className={styles.spacer} />
        <OpenFileButton>Open another</OpenFileButton>
        <IconButton label="Close" icon={<X />} onClick={closeInspected} />
      </div>
      <JsonViewer document={document} label={name} view={view} onViewChange={inspectedShownAs} />
    </>
  );
}
