import { BadgeCheck, CircleX, RefreshCw, TriangleAlert } from "lucide-react";
import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { useNow } from "../clock/use-now.ts";
import { AccessChoice } from "../device/access-choice.tsx";
import { Note } from "../step-frame/note.tsx";
import { Panel } from "../step-frame/panel.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { certificateNotes, validityOf } from "./certificate-notes.ts";
import styles from "./certificate-ready.module.css";
import { CertificateRows } from "./certificate-rows.tsx";
import { ForgetCertificate } from "./forget-certificate.tsx";
import { psd2Purpose } from "./psd2-purpose.tsx";

export interface CertificateReadyProps {
  readonly facts: OnboardingFacts;
  readonly certificate: CertificateFacts;
  readonly onReplace: () => void;
}

/** The certificate is there: what it says, and the credential to request with it. */
export function CertificateReady({ facts, certificate, onReplace }: CertificateReadyProps) {
  const { accountId } = facts;
  const now = useNow(accountId, certificate.notAfter);
  const { mutate } = useOperation("psd2-credential.create");
  const { runningSince, failure } = useStepRun("psd2-credential.create", facts);
  const frozen = runningSince !== null;
  const isOver = validityOf(certificate, now) === "over";
  const request = () =>
    mutate({ accountId }, { onSuccess: () => announce("The credential is there.") });
  return (
    <StepScreen
      title="Device"
      sentence={psd2Purpose}
      outcome={
        failure && (
          <StepFailure error={failure} step="device" onRetry={request} onChangeKey={onReplace} />
        )
      }
      actions={
        <CredentialActions
          accountId={accountId}
          since={runningSince}
          label={isOver ? "Replace certificate" : "Request credential"}
          onAct={isOver ? onReplace : request}
        />
      }
    >
      <AccessChoice facts={facts} />
      <div className={styles.content}>
        <CertificateNotes certificate={certificate} now={now} />
        <Panel
          icon={<BadgeCheck />}
          title={
            certificate.origin === "created" ? "Certificate, created here" : "Certificate, imported"
          }
          aside={
            <>
              <Button icon={<RefreshCw />} disabled={frozen} onClick={onReplace}>
                Replace
              </Button>
              <ForgetCertificate accountId={accountId} certificate={certificate} frozen={frozen} />
            </>
          }
        >
          <CertificateRows accountId={accountId} certificate={certificate} now={now} />
        </Panel>
      </div>
    </StepScreen>
  );
}

function CertificateNotes(props: { readonly certificate: CertificateFacts; readonly now: number }) {
  return certificateNotes(props.certificate, props.now).map(({ tone, title, text }) => (
    <Note
      key={title}
      tone={tone}
      icon={tone === "bad" ? <CircleX /> : <TriangleAlert />}
      title={title}
    >
      <p>{text}</p>
    </Note>
  ));
}

interface CredentialActionsProps {
  readonly accountId: string;
  /** When the request began; null while none runs. */
  readonly since: number | null;
  readonly label: string;
  readonly onAct: () => void;
}

function CredentialActions({ accountId, since, label, onAct }: CredentialActionsProps) {
  return (
    <>
      {since === null ? null : (
        <RunningActions accountId={accountId} label="Requesting a credential" since={since} />
      )}
      <Button variant="primary" shortcut="Mod+Enter" busy={since !== null} onClick={onAct}>
        {label}
      </Button>
    </>
  );
}
