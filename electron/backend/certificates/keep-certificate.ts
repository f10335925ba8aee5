import { AppError } from "../app-error.ts";
import type { OperationContext } from "../define-operation.ts";
import type { KeptCertificate } from "./kept-certificate.ts";

type Context = Pick<OperationContext, "accounts" | "runs">;

/**
 * Makes a certificate the account's own, in place of one before. A credential that was got with that
 * one goes too, unless a device is registered with it, which forbids the change.
 */
export function keepCertificate(
  context: Context,
  accountId: string,
  { facts, privateKey }: KeptCertificate,
): void {
  assertFree(context, accountId);
  context.accounts.change(accountId, {
    facts: { certificate: facts, ...withoutCredential(context, accountId).facts },
    secrets: {
      "certificate-key": privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      ...withoutCredential(context, accountId).secrets,
    },
  });
}

/** Forgets certificate and key, and the credential that was got with them. */
export function dropCertificate(context: Context, accountId: string): void {
  assertFree(context, accountId);
  const { facts, secrets } = withoutCredential(context, accountId);
  context.accounts.change(accountId, {
    facts: { certificate: null, ...facts },
    secrets: { "certificate-key": null, ...secrets },
  });
}

function assertFree({ accounts, runs }: Context, accountId: string): void {
  runs.assertIdle(accountId);
  const { device, apiKey } = accounts.get(accountId);
  if (device === null || apiKey?.origin !== "psd2") return;
  throw new AppError(
    "not_ready",
    "This account's device stands on the credential of its present certificate. Forget the device to use another.",
  );
}

function withoutCredential({ accounts }: Context, accountId: string) {
  const isOfCertificate = accounts.get(accountId).apiKey?.origin === "psd2";
  return isOfCertificate
    ? ({ facts: { apiKey: null }, secrets: { "api-key": null } } as const)
    : ({ facts: {}, secrets: {} } as const);
}
