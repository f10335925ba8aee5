import { environmentLabels } from "../../../shared/environment-names.ts";
import { accountSummary } from "../accounts/account-summary.ts";
import { AppError } from "../app-error.ts";
import { customOrigin } from "../bunq/allowed-target.ts";
import { defineOperation } from "../define-operation.ts";

/** The label itself, or with the first number that makes it new. */
function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}

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
    const partner = accounts.get(input.partnerAccountId);
    if (partner.environment !== input.environment || partner.baseUrl !== baseUrl) {
      throw new AppError(
        "invalid_input",
        `“${partner.name}” is an account of another environment; its users are not known there.`,
        { field: "partnerAccountId" },
      );
    }
  }
  const taken = accounts.list().map(({ name }) => name);
  const record = accounts.create({
    name: input.name ?? freeName(environmentLabels[input.environment], taken),
    environment: input.environment,
    baseUrl,
    access: input.access ?? "api-key",
    partnerAccountId: input.partnerAccountId ?? null,
  });
  // The first step needs a key pair: have one made while the person reads.
  keyPool.warm();
  return accountSummary(record, context);
});
