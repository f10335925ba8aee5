import type { UserKind } from "../../../../shared/contract/user.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";

/** One user body as last fetched: the account, and when. */
export interface UserBodyKey {
  readonly accountId: string;
  readonly fetchedAt: number;
}

export interface UserBody extends UserBodyKey {
  readonly kind: UserKind;
}

/** `gone`: the body is not kept any more, or another one took its place. */
export type UserDocumentState =
  | { readonly phase: "unopened" }
  | { readonly phase: "fetching" }
  | { readonly phase: "gone" }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "open"; readonly document: JsonDocument };

export interface UserDocumentPorts {
  readonly fetchBody: (key: UserBodyKey) => Promise<Blob | null>;
  readonly open: (text: Blob, body: UserBody) => JsonDocument;
}

interface Held extends UserBodyKey {
  readonly state: UserDocumentState;
}

const mostHeld = 3;
const unopened: UserDocumentState = { phase: "unopened" };

/**
 * The user bodies this window has opened, one for each account and at most three: what is open,
 * selected and searched in them is there again when someone comes back from another tab or step.
 */
export class UserDocuments {
  readonly #ports: UserDocumentPorts;
  readonly #listeners = new Set<() => void>();
  /** The one used longest ago first. */
  #held: readonly Held[] = [];

  constructor(ports: UserDocumentPorts) {
    this.#ports = ports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  stateOf(key: UserBodyKey): UserDocumentState {
    return this.#held.find((held) => isSame(held, key))?.state ?? unopened;
  }

  /** Fetches and opens a body unless that is done or under way; closes the account's former one. */
  async open(body: UserBody): Promise<void> {
    const { phase } = this.stateOf(body);
    if (phase === "fetching" || phase === "open") return;
    this.#keep(body, { phase: "fetching" });
    const state = await this.#fetch(body);
    // forgotten in the meantime: nobody would close what is opened now
    if (this.stateOf(body).phase !== "fetching") return;
    this.#keep(body, state === null ? { phase: "gone" } : state());
  }

  /** Closes what is open of an account, whose data this window then no longer holds. */
  forget(accountId: string): void {
    const others = this.#held.filter((held) => held.accountId !== accountId);
    if (others.length < this.#held.length) this.#replace(others);
  }

  /** Closes what is open of every account that is not among these. */
  forgetOthers(accountIds: readonly string[]): void {
    for (const { accountId } of this.#held) {
      if (!accountIds.includes(accountId)) this.forget(accountId);
    }
  }

  async #fetch(body: UserBody): Promise<(() => UserDocumentState) | null> {
    try {
      const text = await this.#ports.fetchBody(body);
      return text && (() => ({ phase: "open", document: this.#ports.open(text, body) }));
    } catch (error) {
      return () => ({ phase: "failed", error });
    }
  }

  #keep({ accountId, fetchedAt }: UserBodyKey, state: UserDocumentState): void {
    const others = this.#held.filter((held) => held.accountId !== accountId);
    this.#replace([...others, { accountId, fetchedAt, state }].slice(-mostHeld));
  }

  #replace(held: readonly Held[]): void {
    const documents = held.map(documentOf);
    for (const former of this.#held.map(documentOf)) {
      if (!documents.includes(former)) former?.close();
    }
    this.#held = held;
    for (const listener of this.#listeners) listener();
  }
}

function documentOf({ state }: Held): JsonDocument | null {
  return state.phase === "open" ? state.document : null;
}

function isSame(one: UserBodyKey, other: UserBodyKey): boolean {
  return one.accountId === other.accountId && one.fetchedAt === other.fetchedAt;
}
