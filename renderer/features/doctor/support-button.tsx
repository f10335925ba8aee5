import { Check, Copy, TriangleAlert } from "lucide-react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { Button, type ButtonVariant } from "../../components/button.tsx";
import { useCopy } from "../../components/use-copy.ts";
import { remedyWords } from "./remedy-words.ts";
import { supportText } from "./support-text.ts";

const icons = { idle: <Copy />, copied: <Check />, failed: <TriangleAlert /> };

export interface SupportButtonProps {
  readonly error: ErrorPayload;
  readonly variant: ButtonVariant;
}

/** Copies everything known of a failure, redacted as it came. */
export function SupportButton({ error, variant }: SupportButtonProps) {
  const label = remedyWords.support;
  const { state, copy } = useCopy(label, supportText(error));
  return (
    <Button variant={variant} icon={icons[state]} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
