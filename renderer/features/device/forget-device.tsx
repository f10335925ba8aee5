import { KeyRound } from "lucide-react";
import { useState } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { nameSession } from "../session/name-session.ts";
import { nameDevice } from "./name-device.ts";
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
    const ended = session ? ` It forgets ${nameSession(session.id)} without logging out.` : "";
    return `This account uses ${nameDevice(device)} no more.${ended} The partner keeps it, and the credential stays here.`;
  }
  const ended = session ? `, and ${nameSession(session.id)} without logging out` : "";
  return `Forgets ${nameDevice(device)} and its API key${ended}. The installation stays. bunq is not told.`;
}
