import { useId, useState } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Button } from "../../components/button.tsx";
import { ChoiceGroup, type Choice } from "../../components/choice-group.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { AccessChoice } from "../device/access-choice.tsx";
import { CreateCertificateForm } from "./create-certificate-form.tsx";
import { ImportCertificateForm } from "./import-certificate-form.tsx";
import { psd2Purpose } from "./psd2-purpose.tsx";
import styles from "./choose-certificate.module.css";
import { useCreateCertificate } from "./use-create-certificate.ts";
import { useImportCertificate } from "./use-import-certificate.ts";

type Way = "create" | "import";

const ways: readonly Choice<Way>[] = [
  {
    value: "create",
    label: "Create one for the sandbox",
    detail: "Self-signed, with a key of its own. Sandboxes take it, nobody else does.",
  },
  {
    value: "import",
    label: "Import a QSEAL certificate",
    detail: "With its chain and private key, pasted or from files.",
  },
];

export interface ChooseCertificateProps {
  readonly facts: OnboardingFacts;
  /** Back to the certificate there is; absent where there is none. */
  readonly onKeep: (() => void) | undefined;
}

/** A certificate, made here or brought along. What is typed for one way stays while looking at the other. */
export function ChooseCertificate({ facts, onKeep }: ChooseCertificateProps) {
  const formId = useId();
  const [way, setWay] = useState<Way>("create");
  const creation = useCreateCertificate(facts.accountId);
  const importing = useImportCertificate(facts.accountId);
  const { failure, isPending } = way === "create" ? creation : importing;
  return (
    <StepScreen
      title="Device"
      sentence={psd2Purpose}
      outcome={failure ? <ErrorNote error={failure} /> : null}
      actions={
        <>
          {onKeep ? <Button onClick={onKeep}>Keep the present one</Button> : null}
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            type="submit"
            form={`${formId}-${way}`}
            busy={isPending}
          >
            {way === "create" ? "Create certificate" : "Import certificate"}
          </Button>
        </>
      }
    >
      <AccessChoice facts={facts} />
      <div className={styles.ways}>
        <ChoiceGroup label="Certificate" beside value={way} onChange={setWay} choices={ways} />
        <CreateCertificateForm
          id={`${formId}-create`}
          creation={creation}
          hidden={way !== "create"}
        />
        <ImportCertificateForm
          id={`${formId}-import`}
          importing={importing}
          hidden={way !== "import"}
        />
      </div>
    </StepScreen>
  );
}
