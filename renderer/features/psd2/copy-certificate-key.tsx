import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { call } from "../../backend/call.ts";
import { CallError } from "../../backend/call-error.ts";
import { appQuery } from "../../backend/queries.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { TimeText } from "../../components/time-text.tsx";
import styles from "./certificate-rows.module.css";

export interface CopyCertificateKeyProps {
  readonly accountId: string;
  readonly notAfter: number;
}

/**
 * The way to use a certificate elsewhere: its private key, after saying what that is. Only where the
 * shell fills the clipboard itself, so that the key does not pass through the page.
 */
export function CopyCertificateKey({ accountId, notAfter }: CopyCertificateKeyProps) {
  const { data: app } = useQuery(appQuery);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<ErrorPayload | null>(null);
  const change = (open: boolean) => {
    setError(null);
    setAsking(open);
  };
  const copy = async () => {
    try {
      await call("secret.copy", { accountId, secret: "certificate-key" });
      announce("The private key was copied.");
      change(false);
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      setError(thrown.payload);
    }
  };
  if (!app?.copiesUnseen) return null;
  return (
    <>
      <Button variant="quiet" className={styles.small} onClick={() => change(true)}>
        Copy…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={change}
        title="Copy the private key?"
        confirmLabel="Copy private key"
        error={error}
        onConfirm={() => void copy()}
      >
        <p>
          Whoever has it can be this provider at bunq until <TimeText at={notAfter} />. It goes to
          the clipboard unencrypted, as PKCS#8 PEM, where other programs can read it.
        </p>
      </ConfirmDialog>
    </>
  );
}
