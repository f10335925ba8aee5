import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { nextStep } from "../../app/current-step.ts";
import { stepTitles } from "../../app/step-titles.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { Spinner } from "../../components/spinner.tsx";
import { useFollow } from "./use-follow.ts";
import styles from "./partner-progress.module.css";

const steps = ["installation", "device", "session"] as const;

/** Which of the partner’s steps are done while its account gets ready. */
export function PartnerProgress({
  partnerAccountId,
}: {
  readonly partnerAccountId: string | null;
}) {
  const { data: partner } = useQuery({
    ...onboardingQuery(partnerAccountId ?? ""),
    enabled: partnerAccountId !== null,
  });
  useFollow(partnerAccountId ?? "", partnerAccountId !== null);
  const done = partner?.steps ?? [];
  const next = nextStep(done);
  return (
    <ol className={styles.steps} aria-label="The partner’s steps">
      {steps.map((step) => (
        <li key={step} data-done={done.includes(step)}>
          <span className={styles.mark} aria-hidden="true">
            {done.includes(step) ? <Check /> : step === next ? <Spinner /> : null}
          </span>
          {stepTitles[step]}
          <span className="visually-hidden">
            {done.includes(step) ? ", done" : step === next ? ", running" : ", to come"}
          </span>
        </li>
      ))}
    </ol>
  );
}
