import { KeyRound } from "lucide-react";
import { useState } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button, type ButtonVariant } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";

export interface ForgetDeviceProps {
  readonly accountId: string;
  readonly device: NonNullable<OnboardingFacts["device"]>;
  readonly session: OnboardingFacts["session"];
  /** Where it is the way out of a failure. */
  readonly label?: string;
  readonly variant?: ButtonVariant;
}

/** The way to another key or other addresses: this device is forgotten, the installation stays. */
export function ForgetDevice(props: ForgetDeviceProps) {
  const { accountId, device, session, label = "Use another key", variant = "quiet" } = props;
  const [asking, setAsking] = useState(false);
  const forget = useOperation("device.forget");
  const change = (open: boolean) => {
    forget.reset();
    setAsking(open);
  };
  const confirm = () =>
    forget.mutate({ accountId }, { onSuccess: () => announce("The device was forgotten.") });
  return (
    <>
      <Button variant={variant} icon={<KeyRound />} onClick={() => change(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={change}
        title="Use another key or other addresses?"
        confirmLabel="Forget the device"
        danger
        busy={forget.isPending}
        error={forget.error?.payload}
        onConfirm={confirm}
      >
        <p>
          Forgets device {device.id}, “{device.description}”, and its API key
          {session ? `, and session ${session.id} without logging out` : ""}. The installation
          stays. bunq is not told.
        </p>
      </ConfirmDialog>
    </>
  );
}
