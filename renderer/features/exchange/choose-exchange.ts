import type { StepName } from "../../../shared/contract/account.ts";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";

type Purpose = ExchangeLine["purpose"];

/** What counts as a step's own exchange. Opening a session also brings the user. */
const purposesOf: Readonly<Record<StepName, readonly (readonly Purpose[])[]>> = {
  installation: [["installation"]],
  device: [["device", "provision", "psd2-credential", "sandbox-user", "oauth"]],
  session: [["session", "logout"]],
  user: [["user"], ["session"]],
};

export interface ExchangeChoice {
  readonly step: StepName | null;
  /** The exchange the person picked; it wins as long as it still exists. */
  readonly pickedId: string | null;
}

/** Whether lines with the newest first hold what a step would show if there were no more of them. */
export function hasOwnExchange(lines: readonly ExchangeLine[], step: StepName): boolean {
  const [own = []] = purposesOf[step];
  return lines.some(({ purpose }) => own.includes(purpose));
}

/** The exchange to show, of a list with the newest first; null when there is none to show. */
export function chooseExchange(
  lines: readonly ExchangeLine[],
  { step, pickedId }: ExchangeChoice,
): ExchangeLine | null {
  const picked = lines.find((line) => line.id === pickedId);
  if (picked !== undefined) return picked;
  if (step === null) return lines[0] ?? null;
  for (const purposes of purposesOf[step]) {
    const own = lines.find((line) => purposes.includes(line.purpose));
    if (own !== undefined) return own;
  }
  return null;
}
