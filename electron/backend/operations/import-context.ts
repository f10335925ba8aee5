import type { AccountRecord } from "../accounts/account-record.ts";
import { accountSummary } from "../accounts/account-summary.ts";
import { adoptKeyPair } from "../accounts/adopt-key-pair.ts";
import { freeName } from "../accounts/free-name.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { isSessionOver } from "../imports/context-notes.ts";
import { environmentOf } from "../imports/environment-of.ts";
import type { ImportedContext } from "../imports/imported-context.ts";
import { importedFacts } from "../imports/imported-facts.ts";
import { readImport } from "../imports/read-import.ts";
import { exportPrivateKeyPem, type KeyPair } from "../keys/key-pair.ts";

type Context = Pick<OperationContext, "accounts" | "accountKeys" | "clock" | "origins">;
type Target = Pick<AccountRecord, "environment" | "baseUrl">;

/** An account without anything yet, in words of its own or under the first free name. */
function blankAccount(name: string | undefined, wanted: string, target: Target, context: Context) {
  const { accounts } = context;
  return accounts.create({
    name: name ?? freeName(wanted, accounts.list()),
    ...target,
    access: "api-key",
    partnerAccountId: null,
  });
}

function takeContext(read: ImportedContext, name: string | undefined, context: Context) {
  const { accountKeys, accounts, clock, origins } = context;
  const { apiKey, installationToken, origin, pair, session, user } = read;
  const wanted = user?.summary.displayName?.slice(0, 50) ?? "Imported context";
  const { id } = blankAccount(name, wanted, environmentOf(origin, origins), context);
  const lives = session !== null && !isSessionOver(read, clock.now());
  const record = accounts.change(id, {
    facts: importedFacts(read, clock.now()),
    secrets: {
      "private-key": exportPrivateKeyPem(pair),
      "installation-token": installationToken,
      "api-key": apiKey,
      "session-token": lives ? session.token : null,
    },
  });
  accountKeys.remember(pair);
  return record;
}

function takeKey(pair: KeyPair, name: string | undefined, target: Target, context: Context) {
  const { id } = blankAccount(name, "Imported key", target, context);
  adoptKeyPair(context, id, pair, "imported");
  return context.accounts.get(id);
}

/** Another client's context, or its key alone, as an account of its own. Nothing is sent. */
export const importContext = defineOperation("import.context", async (input, context) => {
  const { name, environment, passphrase, text } = input;
  const read = await readImport(text, passphrase);
  context.accounts.assertUnlocked();
  const record =
    read.kind === "context"
      ? takeContext(read.context, name, context)
      : takeKey(read.pair, name, { environment, baseUrl: null }, context);
  return accountSummary(record, context);
});
