import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";

/** The one way a secret leaves, because a person asked for this one. */
export const copySecret = defineOperation("secret.copy", async ({ accountId, secret }, context) => {
  const value = context.accounts.secret(accountId, secret);
  if (value === null) {
    throw new AppError("not_ready", "There is no such secret now; nothing was copied.");
  }
  if (context.clipboard === null) return { value };
  // SECURITY: where the shell owns a clipboard the page never sees the text; leak.test.ts.
  await context.clipboard.writeText(value);
  return { value: null };
});
