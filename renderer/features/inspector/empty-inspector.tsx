import { useEffect, useState } from "react";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { inspectText } from "./inspected-text.ts";
import styles from "./inspector.module.css";
import { OpenFileButton } from "./open-file-button.tsx";

const pastedName = "Pasted text";

/** Three ways to get a text in: pick a file, drop one, paste. */
export function EmptyInspector() {
  const [text, setText] = useState("");
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest("input, textarea")) return;
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      const [file] = event.clipboardData?.files ?? [];
      if (file) inspectText(file.name, file);
      else if (pasted !== "") inspectText(pastedName, pasted);
      else return;
      event.preventDefault();
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
  return (
    <div className={styles.empty}>
      <div className={styles.drop}>
        <p>Drop a file here, or</p>
        <OpenFileButton variant="primary">Open a file</OpenFileButton>
      </div>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          if (text !== "") inspectText(pastedName, text);
        }}
      >
        <TextField
          label="Or paste the text"
          multiline
          mono
          rows={8}
          value={text}
          placeholder={'{"Response":[{"UserPerson":{…}}]}'}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" disabled={text === ""}>
          Inspect the text
        </Button>
      </form>
    </div>
  );
}
