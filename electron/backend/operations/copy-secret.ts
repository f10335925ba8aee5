import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";

const onlyUnseen =
  "A private key is never handed to a page, and here it could only be copied through one. Copy it in the desktop app.";

/** The one way a secret leaves, because a person asked for this one. */
export const copySecret = defineOperation("secret.copy", async ({ accountId, secret }, context) => {
  const value = context.accounts.secret(accountId, secret);
  if (value === null) {
    throw new AppError("not_ready", "There is no such secret now; nothing was copied.");
  }
  if (context.clipboard === null) {
    // SECURITY: a token may pass through the page, a private key never; copy-secret.test.ts.
    if (secret === "certificate-key") throw new AppError("not_permitted", onlyUnseen);
    return { value };
  }
  // SECURITY: where the shell owns a clipboard the page never sees the text; leak.test.ts.
  await context.clipboard.writeText(value);
  return { value: null };
});
