import { demoPartnerKey } from "../../../shared/demo-partner-key.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import { freeName } from "../accounts/free-name.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { partnerAccountOf } from "../accounts/partner-account-of.ts";
import { AppError } from "../app-error.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { assertPartnerMayChange } from "../on-behalf/assert-partner-may-change.ts";
import { createInstallation } from "./create-installation.ts";
import { openSession } from "./open-session.ts";
import { registerDevice } from "./register-device.ts";

/** Only a loopback sandbox has a demo partner; bunq's gives out its partner accounts itself. */
function hasDemoPartner({ environment }: AccountRecord): boolean {
  return environment !== "sandbox";
}

/** The partner there is, or a new account for the demo partner; the one on screen stays there. */
function partnerFor(accountId: string, { accounts }: OperationContext): AccountRecord {
  const record = accounts.get(accountId);
  const partner = partnerAccountOf(record, accounts.list());
  if (partner) return partner;
  if (!hasDemoPartner(record)) {
    throw new AppError(
      "not_ready",
      "Choose the account of a partner. bunq makes a sandbox user a partner when it is asked to.",
    );
  }
  assertPartnerMayChange(record);
  const made = accounts.create({
    name: freeName("Demo partner", accounts.list()),
    environment: record.environment,
    baseUrl: record.baseUrl,
    access: "api-key",
    partnerAccountId: null,
    isSelected: false,
  });
  accounts.change(accountId, { facts: { partnerAccountId: made.id } });
  return made;
}

/** The missing steps, as the partner's own screens run them; what is done stays done when stopped. */
async function runSteps(partner: AccountRecord, context: OperationContext): Promise<void> {
  const accountId = partner.id;
  await createInstallation.body({ accountId }, context);
  const { apiKey } = context.accounts.get(accountId);
  const usesDemoKey = apiKey === null && hasDemoPartner(partner);
  await registerDevice.body(
    {
      accountId,
      description: "Sandgate",
      permittedIps: [],
      ...(usesDemoKey ? { apiKey: demoPartnerKey } : {}),
    },
    context,
  );
  await openSession.body({ accountId }, context);
}

export const preparePartner = defineOperation("partner.prepare", async ({ accountId }, context) => {
  const { runs, signal } = context;
  const partner = partnerFor(accountId, context);
  try {
    await runs.run(partner.id, "partner.prepare", (stopped) =>
      runSteps(partner, { ...context, signal: AbortSignal.any([signal, stopped]) }),
    );
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.payload.code === "cancelled") throw thrown;
    const { bunq, retryAfterMs } = thrown.payload;
    // Nothing of this account is wrong, so the doctor has to look at the partner's own step.
    throw new AppError("not_ready", `“${partner.name}” did not get ready. ${thrown.message}`, {
      cause: thrown,
      retryable: true,
      ...(bunq ? { bunq } : {}),
      ...(retryAfterMs ? { retryAfterMs } : {}),
    });
  }
  return onboardingFacts(accountId, context);
});
