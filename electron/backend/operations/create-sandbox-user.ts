import { textMember } from "../../../shared/user/user-text.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { answerItem } from "../bunq/read-answer.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import { defineOperation } from "../define-operation.ts";

/** POST /v1/sandbox-user-person or -company (doc.bunq.com, Sandbox users). Sandboxes only. */
export const createSandboxUser = defineOperation(
  "sandbox-user.create",
  async ({ accountId, kind }, context) => {
    if (context.accounts.get(accountId).device !== null) {
      throw new AppError(
        "not_ready",
        "This account's device stands on its present API key. Forget the device to use another.",
      );
    }
    const answer = await context.bunq.call({
      accountId,
      purpose: "sandbox-user",
      method: "POST",
      path: `/sandbox-user-${kind}`,
      body: {},
      token: "none",
      signed: false,
      signal: context.signal,
    });
    const apiKey = textMember(answerItem(answer.json, "ApiKey"), "api_key");
    if (!apiKey) throw unexpectedAnswer(answer, "an API key");
    // SECURITY: the key stays on this side; leak.test.ts.
    context.accounts.change(accountId, {
      facts: {
        apiKey: {
          secret: maskSecret("API key", apiKey),
          origin: `sandbox-${kind}`,
          prefixed: apiKey.startsWith("sandbox_"),
        },
      },
      secrets: { "api-key": apiKey },
    });
    return onboardingFacts(accountId, context);
  },
);
