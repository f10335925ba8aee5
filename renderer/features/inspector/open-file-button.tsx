import { FolderOpen } from "lucide-react";
import { useId, useRef } from "react";
import { Button, type ButtonVariant } from "../../components/button.tsx";
import { inspectText } from "./inspected-text.ts";
import styles from "./inspector.module.css";

interface OpenFileButtonProps {
  readonly children: string;
  readonly variant?: ButtonVariant;
}

/** A button before the browser's own file field, which cannot be dressed. */
export function OpenFileButton({ children, variant }: OpenFileButtonProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {children}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        className={`visually-hidden ${styles.file}`}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) inspectText(file.name, file);
          // the same file again is a change, too
          currentTarget.value = "";
        }}
      />
      <Button variant={variant} icon={<FolderOpen />} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
