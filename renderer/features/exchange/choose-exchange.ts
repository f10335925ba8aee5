import type { StepName } from "../../../shared/contract/account.ts";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { purposesOfStep } from "../../../shared/purposes-of-step.ts";

/** Opening a session also brings the user, as long as it was not read by itself. */
function groupsOf(step: StepName): readonly (readonly ExchangeLine["purpose"][])[] {
  return step === "user" ? [purposesOfStep.user, ["session"]] : [purposesOfStep[step]];
}

export interface ExchangeChoice {
  readonly step: StepName | null;
  /** The exchange the person picked; it wins as long as it still exists. */
  readonly pickedId: string | null;
}

/** Whether lines with the newest first hold what a step would show if there were no more of them. */
export function hasOwnExchange(lines: readonly ExchangeLine[], step: StepName): boolean {
  return lines.some(({ purpose }) => purposesOfStep[step].includes(purpose));
}

/** The exchange to show, of a list with the newest first; null when there is none to show. */
export function chooseExchange(
  lines: readonly ExchangeLine[],
  { step, pickedId }: ExchangeChoice,
): ExchangeLine | null {
  const picked = lines.find((line) => line.id === pickedId);
  if (picked !== undefined) return picked;
  if (step === null) return lines[0] ?? null;
  for (const purposes of groupsOf(step)) {
    const own = lines.find((line) => purposes.includes(line.purpose));
    if (own !== undefined) return own;
  }
  return null;
}
