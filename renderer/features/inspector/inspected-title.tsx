import { X } from "lucide-react";
import { formatBytes } from "../../components/format-bytes.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { closeInspected, type InspectedText } from "./inspected-text.ts";
import styles from "./inspector.module.css";
import { OpenFileButton } from "./open-file-button.tsx";

/** What was opened, and the way to something else. */
export function InspectedTitle({ inspected }: { readonly inspected: InspectedText }) {
  const { name, document } = inspected;
  return (
    <>
      <p className={styles.name} title={name}>
        <strong>{name}</strong> {formatBytes(document.blob.size)}
      </p>
      <span className={styles.spacer} />
      <OpenFileButton>Open another</OpenFileButton>
      <IconButton label="Close this text" icon={<X />} onClick={closeInspected} />
    </>
  );
}
