import { environmentLabels } from "../../../shared/environment-names.ts";
import { accountSummary } from "../accounts/account-summary.ts";
import { freeName } from "../accounts/free-name.ts";
import { assertSameEnvironment } from "../accounts/partner-account-of.ts";
import { AppError } from "../app-error.ts";
import { customOrigin } from "../bunq/allowed-target.ts";
import { defineOperation } from "../define-operation.ts";

export const createAccount = defineOperation("account.create", (input, context) => {
  const { accounts, keyPool } = context;
  const custom = input.environment === "custom";
  if (custom && !input.baseUrl) {
    throw new AppError(
      "invalid_input",
      "Give the address of the loopback server, like http://127.0.0.1:18400.",
      { field: "baseUrl" },
    );
  }
  if (!custom && input.baseUrl) {
    throw new AppError("invalid_input", "Only a custom environment has an address of its own.", {
      field: "baseUrl",
    });
  }
  const baseUrl = input.baseUrl ? customOrigin(input.baseUrl) : null;
  if (input.partnerAccountId !== undefined) {
    assertSameEnvironment(accounts.get(input.partnerAccountId), {
      environment: input.environment,
      baseUrl,
    });
  }
  const record = accounts.create({
    name: input.name ?? freeName(environmentLabels[input.environment], accounts.list()),
    environment: input.environment,
    baseUrl,
    access: input.access ?? "api-key",
    partnerAccountId: input.partnerAccountId ?? null,
  });
  // The first step needs a key pair: have one made while the person reads.
  keyPool.warm();
  return accountSummary(record, context);
});
