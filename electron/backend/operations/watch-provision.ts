import { isStillMoving, provisionPhase } from "../../../shared/on-behalf/provision-phase.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { knownProvision, lookAtProvision } from "../on-behalf/look-at-provision.ts";
import { longestWatchMs, watchWaitMs } from "../on-behalf/watch-wait.ts";

/**
 * Looks at the provision until its token is there or none will come. Nothing of the watching itself
 * is kept but when the next look is, so that it can go on after a stop or a restart.
 */
export const watchProvision = defineOperation("provision.watch", async ({ accountId }, context) => {
  const { clock } = context;
  knownProvision(accountId, context);
  const until = clock.uptime() + longestWatchMs;
  try {
    for (let looks = 1; ; looks += 1) {
      const waitMs = await look(accountId, looks, context);
      if (waitMs === null || clock.uptime() + waitMs > until) break;
      noteNext(accountId, clock.now() + waitMs, context);
      await clock.wait(waitMs, context.signal);
    }
  } finally {
    noteNext(accountId, null, context);
  }
  return onboardingFacts(accountId, context);
});

/** Looks once; answers how long to wait for the next look, in ms, or null when there is no need. */
async function look(
  accountId: string,
  looks: number,
  context: OperationContext,
): Promise<number | null> {
  try {
    const provision = await lookAtProvision(accountId, context);
    return isStillMoving(provisionPhase(provision)) ? watchWaitMs(looks) : null;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    // The partner's own step goes first; and bunq said when it answers again.
    const { code, retryAfterMs } = thrown.payload;
    if (code === "busy") return watchWaitMs(looks);
    if (code === "bunq_rate_limited") return Math.max(retryAfterMs ?? 0, watchWaitMs(looks));
    throw thrown;
  }
}

function noteNext(
  accountId: string,
  nextCheckAt: number | null,
  { accounts }: OperationContext,
): void {
  const record = accounts.list().find(({ id }) => id === accountId);
  // Removed meanwhile, or forgotten because bunq has no such provision.
  if (!record?.provision || record.provision.nextCheckAt === nextCheckAt) return;
  accounts.change(accountId, { facts: { provision: { ...record.provision, nextCheckAt } } });
}
