import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";

export interface ForgetCertificateProps {
  readonly accountId: string;
  readonly certificate: CertificateFacts;
  readonly frozen: boolean;
}

/** Takes certificate and key off this computer, after saying what is lost. */
export function ForgetCertificate({ accountId, certificate, frozen }: ForgetCertificateProps) {
  const [asking, setAsking] = useState(false);
  const forget = useOperation("certificate.forget");
  const change = (open: boolean) => {
    forget.reset();
    setAsking(open);
  };
  const confirm = () =>
    forget.mutate({ accountId }, { onSuccess: () => announce("The certificate was forgotten.") });
  return (
    <>
      <Button icon={<Trash2 />} disabled={frozen} onClick={() => change(true)}>
        Forget
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={change}
        title="Forget this certificate?"
        confirmLabel="Forget certificate"
        danger
        busy={forget.isPending}
        error={forget.error?.payload}
        onConfirm={confirm}
      >
        <p>
          Forgets “{certificate.commonName}” and its private key here.{" "}
          {certificate.origin === "created"
            ? "The key is nowhere else, so the provider cannot be used again."
            : "What you imported it from stays where it is."}{" "}
          bunq is not told.
        </p>
      </ConfirmDialog>
    </>
  );
}
