import { FileKey } from "lucide-react";
import { useRef, type ChangeEvent } from "react";
import { Button } from "../../components/button.tsx";

export interface ChooseFileProps {
  readonly label: string;
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** A button that opens the system's file dialog. The same file can be chosen twice in a row. */
export function ChooseFile({ label, accept, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file) onChoose(file);
  };
  return (
    <>
      <Button icon={<FileKey />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" hidden accept={accept} aria-label={label} onChange={choose} />
    </>
  );
}
