import { accountSummary } from "../accounts/account-summary.ts";
import { freeName } from "../accounts/free-name.ts";
import { defineOperation } from "../define-operation.ts";
import { isSessionOver } from "../imports/context-notes.ts";
import { environmentOf } from "../imports/environment-of.ts";
import { importedFacts } from "../imports/imported-facts.ts";
import { importRefusal } from "../imports/import-refusal.ts";
import { readImport } from "../imports/read-import.ts";
import { exportPrivateKeyPem } from "../keys/key-pair.ts";

/** Another client's context as an account of its own. Nothing is sent. */
export const importContext = defineOperation("import.context", async (input, context) => {
  const { accountKeys, accounts, clock, origins } = context;
  const read = await readImport(input.text);
  if (read.kind === "private-key") {
    throw importRefusal(
      "A private key alone is no context. Import it in the installation step of an account.",
    );
  }
  const { apiKey, installationToken, origin, pair, session, user } = read.context;
  accounts.assertUnlocked();
  const wantedName = user?.summary.displayName?.slice(0, 50) ?? "Imported context";
  const { id } = accounts.create({
    name: input.name ?? freeName(wantedName, accounts.list()),
    ...environmentOf(origin, origins),
    access: "api-key",
    partnerAccountId: null,
  });
  const lives = session !== null && !isSessionOver(read.context, clock.now());
  const record = accounts.change(id, {
    facts: importedFacts(read.context, clock.now()),
    secrets: {
      "private-key": exportPrivateKeyPem(pair),
      "installation-token": installationToken,
      "api-key": apiKey,
      "session-token": lives ? session.token : null,
    },
  });
  accountKeys.remember(pair);
  return accountSummary(record, context);
});
