import { idMember } from "../../../shared/user/user-text.ts";
import { isIPv4 } from "node:net";
import { maskSecret } from "../accounts/mask-secret.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { answerItem } from "../bunq/read-answer.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import { defineOperation } from "../define-operation.ts";
import { redactText } from "../exchanges/redact.ts";

/** bunq knows IPv4 addresses and the wildcard only (doc.bunq.com, Device registration). */
function checkPermittedIps(entries: readonly string[]): void {
  const wrong = entries.find((entry) => entry !== "*" && !isIPv4(entry));
  if (wrong === undefined) return;
  throw new AppError(
    "invalid_input",
    `"${wrong}" is not an IPv4 address like 203.0.113.7. bunq takes IPv4 addresses, or * for any.`,
    { field: "permittedIps" },
  );
}

/**
 * POST /v1/device-server (doc.bunq.com, Device registration). An entered key is kept only once bunq
 * has accepted it. No `permitted_ips` binds the key to the caller's own address.
 */
export const registerDevice = defineOperation("device.register", async (input, context) => {
  const { accountId, description, permittedIps } = input;
  const { accounts, bunq, signal } = context;
  const record = accounts.get(accountId);
  if (record.device !== null) return onboardingFacts(accountId, context);
  if (record.installation === null) {
    throw new AppError("not_ready", "Register the installation first; the device belongs to it.");
  }
  checkPermittedIps(permittedIps);
  const apiKey = input.apiKey ?? accounts.secret(accountId, "api-key");
  if (apiKey === null) {
    throw new AppError("invalid_input", "Enter an API key, or create a sandbox user.", {
      field: "apiKey",
    });
  }
  // SECURITY: the description is stored and shown in clear; register-device.test.ts.
  const secret = { name: "API key", value: apiKey };
  if (redactText(description, [secret]).redactions.length > 0) {
    throw new AppError(
      "invalid_input",
      "This description holds an API key. Describe the device in other words; the key has its own field.",
      { field: "description" },
    );
  }

  const answer = await bunq.call({
    accountId,
    purpose: "device",
    method: "POST",
    path: "/device-server",
    body: {
      description,
      secret: apiKey,
      ...(permittedIps.length > 0 ? { permitted_ips: permittedIps } : {}),
    },
    token: "installation",
    signed: true,
    secrets: [secret],
    signal,
  });

  const id = idMember(answerItem(answer.json, "Id"));
  if (!id) throw unexpectedAnswer(answer, "a device id");
  const entered = input.apiKey !== undefined;
  accounts.change(accountId, {
    facts: {
      device: { id, description, permittedIps, registeredAt: answer.receivedAt, shared: false },
      ...(entered
        ? {
            apiKey: {
              secret: maskSecret("API key", apiKey),
              origin: "entered",
              prefixed: apiKey.startsWith("sandbox_"),
            },
          }
        : {}),
    },
    secrets: { "api-key": apiKey },
  });
  return onboardingFacts(accountId, context);
});
