import { RotateCcw } from "lucide-react";
import { useState } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { BulletList } from "../../components/bullet-list.tsx";
import { Button, type ButtonVariant } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { nameForgotten } from "./name-forgotten.ts";

interface StartOverProps {
  readonly facts: OnboardingFacts;
  readonly variant?: ButtonVariant;
}

/** Forgets everything from the installation on, after saying what that is. */
export function StartOver({ facts, variant = "quiet" }: StartOverProps) {
  const [asking, setAsking] = useState(false);
  const forget = useOperation("installation.forget");
  const { accountId } = facts;
  const change = (open: boolean) => {
    forget.reset();
    setAsking(open);
  };
  const confirm = () =>
    forget.mutate({ accountId }, { onSuccess: () => announce("The installation was forgotten.") });
  return (
    <>
      <Button variant={variant} icon={<RotateCcw />} onClick={() => change(true)}>
        Start over
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={change}
        title="Start over?"
        confirmLabel="Forget the installation"
        danger
        busy={forget.isPending}
        error={forget.error?.payload}
        onConfirm={confirm}
      >
        <p>
          This account keeps its name{facts.certificate ? ", its certificate" : ""} and its
          environment. It forgets:
        </p>
        <BulletList items={nameForgotten(facts)} />
        <p>
          bunq is not told. What was registered there stays there
          {facts.sharedFrom === null ? "." : ", and so does what the partner’s account has."}
        </p>
      </ConfirmDialog>
    </>
  );
}
