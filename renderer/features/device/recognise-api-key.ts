import {
  apiKeyForm,
  digitsAfterPrefix,
  sandboxKeyPrefix as prefix,
} from "../../../shared/api-key-form.ts";

/**
 * What a typed API key looks like. `fits` is for the icon beside the note; nothing is ever refused
 * here, because only bunq knows its keys.
 */
export interface ApiKeyNote {
  readonly fits: boolean;
  readonly text: string;
}

/**
 * Reads the shape of a key: `sandbox_` and 56 hexadecimal digits for a sandbox user, 64 digits alone
 * for OAuth, PSD2 and partner tokens, and for production keys. Null while nothing is typed.
 */
export function recogniseApiKey(typed: string): ApiKeyNote | null {
  const key = typed.trim();
  if (key === "") return null;
  return key.toLowerCase().startsWith(prefix) ? readPrefixed(key) : readBare(key);
}

/** The same where a credential’s token is wanted: a sandbox user’s key is none. */
export function recogniseCredential(typed: string): ApiKeyNote | null {
  const note = recogniseApiKey(typed);
  if (note === null) return null;
  const key = typed.trim();
  if (key.toLowerCase().startsWith(prefix)) {
    return odd("That is the key of a sandbox user. A credential’s token is 64 digits alone.");
  }
  if (note.fits) return note;
  return odd("A credential’s token is 64 hexadecimal digits. You can try this one all the same.");
}

function readPrefixed(key: string): ApiKeyNote {
  if (apiKeyForm(key) === "sandbox") {
    return { fits: true, text: "Looks like the key of a sandbox user." };
  }
  const digits = key.slice(prefix.length);
  if (!key.startsWith(prefix)) {
    return odd(`“${prefix}” is written in small letters.`);
  }
  if (!isHexadecimal(digits)) {
    return odd(`After “${prefix}” a key has only the digits 0–9 and a–f.`);
  }
  if (digits.length !== digitsAfterPrefix) {
    return odd(
      `After “${prefix}” a key has ${digitsAfterPrefix} digits; this one has ${digits.length}.`,
    );
  }
  return odd(`After “${prefix}” the letters of a key are small ones.`);
}

function readBare(key: string): ApiKeyNote {
  if (apiKeyForm(key) === "hex") {
    return {
      fits: true,
      text: "64 digits: an OAuth access token, or a partner’s or PSD2 credential, all of which the sandbox takes. A production key looks the same, and the sandbox refuses it.",
    };
  }
  return odd(
    `A sandbox key is “${prefix}” and ${digitsAfterPrefix} hexadecimal digits. You can try this one all the same.`,
  );
}

function odd(text: string): ApiKeyNote {
  return { fits: false, text };
}

function isHexadecimal(text: string): boolean {
  return /^[0-9a-f]*$/i.test(text);
}
