import { Check, Copy, TriangleAlert } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { useCopy } from "../../../components/use-copy.ts";

const icons = { idle: <Copy />, copied: <Check />, failed: <TriangleAlert /> };

export interface CopyTextButtonProps {
  /** On the button: “Copy report”. */
  readonly label: string;
  readonly text: () => string;
}

/** Copies a text that is put together when it is wanted; the icon tells how it went. */
export function CopyTextButton({ label, text }: CopyTextButtonProps) {
  const { state, copy } = useCopy(label, async () => text());
  return (
    <Button icon={icons[state]} data-copy={state} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
