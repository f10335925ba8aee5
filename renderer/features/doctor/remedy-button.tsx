import { assertNever } from "../../../shared/assert-never.ts";
import type { StepName } from "../../../shared/contract/account.ts";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { ForgetDevice } from "../device/forget-device.tsx";
import { StartOver } from "../installation/start-over.tsx";
import { remedyHere } from "./remedy-here.ts";
import { remedyWords } from "./remedy-words.ts";
import { SupportButton } from "./support-button.tsx";
import { useWaitLeft } from "./use-wait-left.ts";

export interface RemedyProps {
  readonly error: ErrorPayload;
  readonly diagnosis: NonNullable<ErrorPayload["diagnosis"]>;
  readonly facts: OnboardingFacts;
  readonly step: StepName;
  /** Does the same again; absent where that needs something typed first. */
  readonly onRetry?: (() => void) | undefined;
  /** What doing the same again is called, where it is more than this step. */
  readonly retryWords?: string | undefined;
  /** On the device's form: shows the field for another key. */
  readonly onChangeKey?: (() => void) | undefined;
}

/** The one button of a diagnosis: something this page knows how to do. */
export function RemedyButton(props: RemedyProps) {
  const { error, diagnosis, facts, step, onRetry, retryWords } = props;
  const { layerOpened, placeViewed } = uiStore.getState();
  // a run of all steps opens its own session on the way
  const remedy = retryWords ? diagnosis.remedy : remedyHere(diagnosis.remedy, { step, facts });
  switch (remedy) {
    case "wait":
      return onRetry ? <WaitButton error={error} words={retryWords} onRetry={onRetry} /> : null;
    case "change-key":
    case "register-again":
      return <KeyButton {...props} />;
    case "change-client":
      return <ClientButton accountId={facts.accountId} />;
    case "change-certificate":
      return <CertificateButton certificate={facts.certificate} />;
    case "open-session":
      return <OpenSessionButton accountId={facts.accountId} error={error} />;
    case "start-over":
      return <StartOver facts={facts} variant="plain" />;
    case "change-key-pair":
      return <KeyPairButton accountId={facts.accountId} />;
    case "settings":
      return (
        <Button
          onClick={() => layerOpened({ kind: "settings", section: sectionOf(diagnosis.cause) })}
        >
          {remedyWords[remedy]}
        </Button>
      );
    case "storage":
      return <Button onClick={() => placeViewed("storage")}>{remedyWords[remedy]}</Button>;
    case "support":
      return <SupportButton error={error} variant="plain" />;
    case "retry":
      return onRetry ? (
        <Button onClick={onRetry}>{retryWords ?? remedyWords[remedy]}</Button>
      ) : null;
    default:
      return assertNever(remedy);
  }
}

/** A proxy and what is trusted are of the network; the time a call may take is of the requests. */
function sectionOf(cause: string): "network" | "requests" {
  return cause === "answer-timed-out" ? "requests" : "network";
}

interface WaitButtonProps {
  readonly error: ErrorPayload;
  readonly words: string | undefined;
  readonly onRetry: () => void;
}

/** Counts down and then acts. It keeps the focus while it waits. */
function WaitButton({ error, words = remedyWords.wait, onRetry }: WaitButtonProps) {
  const seconds = useWaitLeft(error);
  if (seconds === 0) return <Button onClick={onRetry}>{words}</Button>;
  return (
    <Button aria-disabled="true">
      {words} in {seconds} s
    </Button>
  );
}

/** A registered device is forgotten first, after asking; without one the form takes another key. */
function KeyButton({ diagnosis, facts, onChangeKey }: RemedyProps) {
  const { accountId, device, session } = facts;
  const label = remedyWords[diagnosis.remedy];
  if (device) {
    return <ForgetDevice {...{ accountId, device, session, label }} variant="plain" />;
  }
  return <Button onClick={onChangeKey ?? viewDevice}>{label}</Button>;
}

/** Shows the choice of a certificate; the one there is stays until another takes its place. */
function CertificateButton({ certificate }: Pick<OnboardingFacts, "certificate">) {
  const show = () => {
    uiStore.getState().certificateReplacing(certificate?.fingerprint ?? null);
    viewDevice();
  };
  return <Button onClick={show}>{remedyWords["change-certificate"]}</Button>;
}

function viewDevice(): void {
  uiStore.getState().stepViewed("device");
}

interface OpenSessionProps {
  readonly accountId: string;
  readonly error: ErrorPayload;
}

/** Counts down first where the failure was that it is too soon. */
function OpenSessionButton({ accountId, error }: OpenSessionProps) {
  const { mutate, isPending } = useOperation("session.open");
  const seconds = useWaitLeft(error);
  const words = remedyWords["open-session"];
  return (
    <Button
      busy={isPending}
      {...(seconds === 0 ? { onClick: () => mutate({ accountId }) } : { "aria-disabled": true })}
    >
      {seconds === 0 ? words : `${words} in ${seconds} s`}
    </Button>
  );
}

function ClientButton({ accountId }: { readonly accountId: string }) {
  const { mutate, isPending } = useOperation("oauth.forget-client");
  return (
    <Button busy={isPending} onClick={() => mutate({ accountId })}>
      {remedyWords["change-client"]}
    </Button>
  );
}

function KeyPairButton({ accountId }: { readonly accountId: string }) {
  const { mutate, isPending } = useOperation("key.generate");
  return (
    <Button busy={isPending} onClick={() => mutate({ accountId })}>
      {remedyWords["change-key-pair"]}
    </Button>
  );
}
