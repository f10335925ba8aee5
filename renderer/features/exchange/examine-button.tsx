import { Fingerprint } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { uiStore } from "../../stores/ui-store.ts";

export interface ExamineButtonProps {
  readonly exchangeId: string;
  /** Shows the words beside the icon. */
  readonly showLabel?: boolean | undefined;
}

const label = "Look at its signature";

/** The way from an exchange to what was signed in it, byte for byte. */
export function ExamineButton({ exchangeId, showLabel = false }: ExamineButtonProps) {
  const examine = () => uiStore.getState().exchangeExamined(exchangeId);
  if (!showLabel) return <IconButton label={label} icon={<Fingerprint />} onClick={examine} />;
  return (
    <Button icon={<Fingerprint />} onClick={examine}>
      {label}
    </Button>
  );
}
