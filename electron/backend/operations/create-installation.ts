import { idMember, textMember } from "../../../shared/user/user-text.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { adoptKeyPair } from "../accounts/adopt-key-pair.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { AppError } from "../app-error.ts";
import type { BunqAnswer } from "../bunq/bunq-calls.ts";
import { answerItem, tokenOf } from "../bunq/read-answer.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import { defineOperation } from "../define-operation.ts";
import { fingerprint } from "../keys/fingerprint.ts";
import { publicKeyFromPem } from "../keys/public-key-from-pem.ts";

/**
 * bunq takes a key pair once, and a registration whose answer was lost on the way counts. Trying that
 * pair again could never succeed, so a generated one that bunq refuses is given up here; an imported
 * one is the person's own to replace.
 */
async function giveUpRefusedPair(
  accounts: Accounts,
  accountId: string,
  call: Promise<BunqAnswer>,
): Promise<BunqAnswer> {
  try {
    return await call;
  } catch (thrown) {
    const refused = thrown instanceof AppError && thrown.payload.bunq?.status === 400;
    if (!refused || accounts.get(accountId).key?.origin !== "generated") throw thrown;
    accounts.change(accountId, { facts: { key: null }, secrets: { "private-key": null } });
    const { code, ...details } = thrown.payload;
    throw new AppError(
      code,
      "bunq refused this key pair; a call whose answer was lost may have registered it. Try again: a new pair is made for that.",
      { ...details, retryable: true, cause: thrown },
    );
  }
}

/** POST /v1/installation (doc.bunq.com, Installation). Unsigned: it is what makes signing possible. */
export const createInstallation = defineOperation(
  "installation.create",
  async ({ accountId }, context) => {
    const { accounts, bunq, keyPool, signal } = context;
    if (accounts.get(accountId).installation !== null) return onboardingFacts(accountId, context);
    // Stored before the call: an installation whose private key is lost can never be used.
    if (accounts.get(accountId).key === null) {
      adoptKeyPair(context, accountId, await keyPool.take(), "generated");
    }

    const call = bunq.call({
      accountId,
      purpose: "installation",
      method: "POST",
      path: "/installation",
      body: { client_public_key: accounts.get(accountId).key?.publicKeyPem },
      token: "none",
      signed: false,
      answerToken: "installation token",
      signal,
    });
    const answer = await giveUpRefusedPair(accounts, accountId, call);

    const id = idMember(answerItem(answer.json, "Id"));
    const token = tokenOf(answer.json);
    const serverPublicKeyPem = textMember(
      answerItem(answer.json, "ServerPublicKey"),
      "server_public_key",
    );
    if (!id || !token || !serverPublicKeyPem) {
      throw unexpectedAnswer(answer, "an id, a token and bunq's public key");
    }
    const serverKey = publicKeyFromPem(serverPublicKeyPem);
    accounts.change(accountId, {
      facts: {
        installation: {
          id,
          token: maskSecret("installation token", token),
          serverKeyFingerprint: fingerprint(serverKey),
          // Written anew from the key: what else stood in that text is nobody's business.
          serverPublicKeyPem: serverKey.export({ type: "spki", format: "pem" }).toString(),
          registeredAt: answer.receivedAt,
        },
        device: null,
        session: null,
        user: null,
        lastLogout: null,
      },
      secrets: { "installation-token": token, "session-token": null, ...noUserBodies },
    });
    return onboardingFacts(accountId, context);
  },
);
