import { Lock, LockOpen } from "lucide-react";
import type { StorageFacts } from "../../../shared/contract/storage.ts";
import { formatBytes } from "../../components/format-bytes.ts";
import styles from "./stored-files.module.css";

/** Each file, what it holds, and whether what it holds is sealed. */
export function StoredFiles({ files }: Pick<StorageFacts, "files">) {
  return (
    <div className={styles.frame}>
      <table className={styles.files}>
        <caption className="visually-hidden">Files in the directory</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Holds</th>
            <th scope="col">On disk</th>
            <th scope="col" className={styles.size}>
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>{file.holds}</td>
              <td>
                <span className={styles.sealed} data-sealed={file.sealed}>
                  {file.sealed ? <Lock /> : <LockOpen />}
                  {file.sealed ? "Sealed" : "In clear"}
                </span>
              </td>
              <td className={styles.size}>
                {file.bytes === null ? "not there yet" : formatBytes(file.bytes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
