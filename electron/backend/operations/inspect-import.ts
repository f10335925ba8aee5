import type { InspectedImport } from "../../../shared/contract/operations/import-operations.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { contextNotes, isSessionOver } from "../imports/context-notes.ts";
import { environmentOf } from "../imports/environment-of.ts";
import type { ImportedContext } from "../imports/imported-context.ts";
import { readImport } from "../imports/read-import.ts";
import { exportPrivateKeyPem, type KeyPair } from "../keys/key-pair.ts";

type Context = Pick<OperationContext, "accounts" | "clock" | "origins">;

function keyFacts({ fingerprint, bits }: KeyPair, { accounts }: Context) {
  const same = accounts.list().find(({ key }) => key?.fingerprint === fingerprint);
  return { keyFingerprint: fingerprint, keyBits: bits, sameKeyAs: same?.name ?? null };
}

function maskedKey(pair: KeyPair) {
  return maskSecret("private key", exportPrivateKeyPem(pair));
}

function privateKeyAlone(pair: KeyPair, context: Context): InspectedImport {
  return {
    kind: "private-key",
    client: "a private key alone",
    environment: null,
    host: null,
    ...keyFacts(pair, context),
    serverKeyFingerprint: null,
    installationId: null,
    deviceId: null,
    userId: null,
    userKind: null,
    userName: null,
    hasSession: false,
    sessionEndsAt: null,
    secrets: [maskedKey(pair)],
    notes: [
      "A key alone is no context. Where it was registered before, bunq refuses a second installation with it; where it was not, the installation step is next.",
    ],
  };
}

function wholeContext(read: ImportedContext, context: Context): InspectedImport {
  const { clock, origins } = context;
  const { apiKey, installationToken, session, user } = read;
  const { environment } = environmentOf(read.origin, origins);
  return {
    kind: "context",
    client: read.client,
    environment,
    host: new URL(read.origin).host,
    ...keyFacts(read.pair, context),
    serverKeyFingerprint: read.serverKeyFingerprint,
    installationId: read.installationId,
    deviceId: read.deviceId,
    userId: read.userId,
    userKind: user?.summary.kind ?? null,
    userName: user?.summary.displayName ?? null,
    hasSession: session !== null && !isSessionOver(read, clock.now()),
    sessionEndsAt: session?.endsAt ?? null,
    secrets: [
      maskedKey(read.pair),
      maskSecret("installation token", installationToken),
      ...(apiKey === null ? [] : [maskSecret("API key", apiKey)]),
      ...(session === null ? [] : [maskSecret("session token", session.token)]),
    ],
    notes: [...contextNotes(read, clock.now())],
  };
}

/** SECURITY: reads and forgets; only digests of what it held come out; leak.test.ts. */
export const inspectImport = defineOperation(
  "import.inspect",
  async ({ text, passphrase }, context) => {
    const read = await readImport(text, passphrase);
    return read.kind === "private-key"
      ? privateKeyAlone(read.pair, context)
      : wholeContext(read.context, context);
  },
);
