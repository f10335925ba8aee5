import type { ParsedInputOf } from "../../../shared/contract/operations.ts";
import { AppError } from "../app-error.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { publicKeyFromPem } from "../keys/public-key-from-pem.ts";
import type { BodyForm } from "../signature/body-form.ts";
import { explainSignature } from "../signature/explain-signature.ts";
import { knownKey, knownKeys, type KnownKey } from "../signature/known-keys.ts";
import { readBodyText } from "../signature/read-body-text.ts";
import { readPastedKey } from "../signature/read-pasted-key.ts";
import { readSignatureText } from "../signature/read-signature-text.ts";
import { recordedBody, recordedBodyOf } from "../signature/recorded-body.ts";

type Question = ParsedInputOf<"signature.explain">;

export const explainPastedSignature = defineOperation(
  "signature.explain",
  async (question, context) => {
    const { accountId, sent } = question;
    const { accounts, exchanges } = context;
    const body = readBodyText(question.body, question.bodyAs);
    const written = readSignatureText(question.signature);
    const key = chosenKey(question, accounts);
    const known = knownKeys(accounts, accountId);
    return explainSignature({
      body,
      written,
      key: known.find(({ fingerprint }) => fingerprint === key.fingerprint) ?? key,
      others: known,
      sent: sent && sent.path !== "" ? sent : null,
      compare: await comparedWith(question, context),
      recorded: (digest) => recordedBodyOf(exchanges, accountId, digest),
    });
  },
);

/** Throws `not_ready` where the account has no such key yet. */
function chosenKey({ accountId, key, publicKeyPem }: Question, accounts: Accounts): KnownKey {
  if (key === "pasted") return knownKey("the key you pasted", readPastedKey(publicKeyPem ?? ""));
  const { key: pair, installation } = accounts.get(accountId);
  const pem = key === "account" ? pair?.publicKeyPem : installation?.serverPublicKeyPem;
  if (pem !== undefined) return knownKey("", publicKeyFromPem(pem));
  throw new AppError(
    "not_ready",
    key === "account"
      ? "This account has no key pair yet. Generate one in the step Installation, or paste a public key."
      : "bunq’s key is not known before the installation. Register it first, or paste a public key.",
    { field: "key" },
  );
}

async function comparedWith(
  { accountId, intended, exchangeId }: Question,
  { exchanges }: OperationContext,
): Promise<BodyForm | null> {
  if (intended !== undefined && intended !== "") {
    return { cause: "intended-body", is: "the body you meant", bytes: Buffer.from(intended) };
  }
  if (exchangeId === undefined) return null;
  const lines = await Promise.resolve(exchanges.lines(accountId));
  const line = lines.find(({ id }) => id === exchangeId);
  return line === undefined ? null : recordedBody(exchanges, line);
}
