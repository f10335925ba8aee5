import type { DecodedUser } from "../../../shared/user/decode-user.ts";
import type { KeyPair } from "../keys/key-pair.ts";

/** A session as a file tells it. `endsAt`: ms since the epoch; null where it does not say. */
export interface ImportedSession {
  readonly token: string;
  readonly id: string | null;
  readonly endsAt: number | null;
}

/** The texts of a context, before any key in them is read. Null is what the file does not tell. */
export interface ContextTexts {
  /** Whose file it is, for people. */
  readonly client: string;
  /** Origin its calls go to. */
  readonly origin: string;
  /** What each text is called where it stands, for messages. */
  readonly names: {
    readonly privateKey: string;
    readonly publicKey: string;
    readonly serverKey: string;
  };
  readonly privateKey: string;
  readonly publicKey: string | null;
  readonly serverKey: string;
  readonly installationToken: string;
  readonly apiKey: string | null;
  readonly session: ImportedSession | null;
  readonly installationId: string | null;
  readonly deviceId: string | null;
  /** Digits; told also where the user itself is not. */
  readonly userId: string | null;
  readonly user: DecodedUser | null;
  readonly notes: readonly string[];
}

/** The same with its keys read: the private key belongs to the public one, both are RSA. */
export interface ImportedContext extends ContextTexts {
  readonly pair: KeyPair;
  /** SPKI, written anew from the key. */
  readonly serverPublicKeyPem: string;
  readonly serverKeyFingerprint: string;
}
