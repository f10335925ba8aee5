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
  const { accountId, device, session, variant = "quiet" } = props;
  const label = props.label ?? (device.shared ? "Use another device" : "Use another key");
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
        title={
          device.shared ? "Let go of the partner’s device?" : "Use another key or other addresses?"
        }
        confirmLabel={device.shared ? "Let go of it" : "Forget the device"}
        danger
        busy={forget.isPending}
        error={forget.error?.payload}
        onConfirm={confirm}
      >
        <p>{whatIsForgotten(device, session)}</p>
      </ConfirmDialog>
    </>
  );
}

function whatIsForgotten(
  device: ForgetDeviceProps["device"],
  session: ForgetDeviceProps["session"],
): string {
  if (device.shared) {
    const ended = session ? ` Session ${session.id} is forgotten without logging out.` : "";
    return `This account uses device ${device.id}, “${device.description}”, no more.${ended} The partner keeps it, and the credential stays here.`;
  }
  const ended = session ? `, and session ${session.id} without logging out` : "";
  return `Forgets device ${device.id}, “${device.description}”, and its API key${ended}. The installation stays. bunq is not told.`;
}
