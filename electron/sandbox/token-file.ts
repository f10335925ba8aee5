import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTokensText, tokensText, type ProvisionTokens } from "./provision-tokens.ts";
import { replaceFile } from "./replace-file.ts";
import type { ProvisionRow } from "./sandbox-state.ts";

export const tokenFileName = "provision-tokens.json";
/** Always the same, so that what a kill left of one write is gone with the next. */
export const temporaryTokenFileName = `.${tokenFileName}.tmp`;

/** What was found on opening. `damage`: why nothing of it can be read. */
export interface LoadedTokens {
  readonly tokens: ProvisionTokens;
  readonly damage: string | null;
}

/** A damaged file is not kept: the next write replaces it, and a partner can have tokens made anew. */
export function loadTokens(directory: string): LoadedTokens {
  const file = join(directory, tokenFileName);
  if (!existsSync(file)) return { tokens: new Map(), damage: null };
  try {
    return { tokens: readTokensText(readFileSync(file, "utf8")), damage: null };
  } catch (thrown) {
    const damage = thrown instanceof Error ? thrown.message : String(thrown);
    return { tokens: new Map(), damage };
  }
}

/**
 * Keeps a directory's file at the tokens that can be read. It is written only when there is one more
 * or one less, so that it costs a call nothing otherwise.
 */
export class TokenFile {
  readonly #directory: string;
  readonly #tokenByProvision = new Map<number, readonly [number, string]>();
  #hasChanged = false;

  constructor(directory: string, provisions: readonly ProvisionRow[]) {
    this.#directory = directory;
    for (const row of provisions) this.follow(row);
    // What was read may name tokens that the state does not know.
    this.#hasChanged ||= existsSync(join(directory, tokenFileName));
  }

  /** Takes in what a row says from now on. */
  follow({ id, credential }: ProvisionRow): void {
    const before = this.#tokenByProvision.get(id)?.[1];
    const token = credential?.token ?? null;
    if (credential === null || token === null) this.#tokenByProvision.delete(id);
    else this.#tokenByProvision.set(id, [credential.apiKeyId, token]);
    if (token !== (before ?? null)) this.#hasChanged = true;
  }

  /** As when a sandbox is emptied. */
  clear(): void {
    if (this.#tokenByProvision.size > 0) this.#hasChanged = true;
    this.#tokenByProvision.clear();
  }

  /** Resolves when the tokens of this moment are on disk. */
  async save(): Promise<void> {
    if (!this.#hasChanged) return;
    const text = tokensText(new Map(this.#tokenByProvision.values()));
    this.#hasChanged = false;
    try {
      const temporary = join(this.#directory, temporaryTokenFileName);
      await replaceFile(join(this.#directory, tokenFileName), temporary, text);
    } catch (thrown) {
      this.#hasChanged = true;
      throw thrown;
    }
  }
}
