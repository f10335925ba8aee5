import type { OutputOf } from "../../../../shared/contract/operations.ts";
import type { OtherUser } from "../../../stores/ui-state.ts";
import { fetchUserBody } from "../document/fetch-user-body.ts";

type UserRead = Pick<NonNullable<OutputOf<"user.read">>, "fetchedAt" | "previous">;

/** What of the trusted side is asked. */
export interface OtherPorts {
  readonly readUser: (accountId: string) => Promise<UserRead | null>;
  readonly readPiece: (
    accountId: string,
    which: "latest" | "previous",
    from: number,
  ) => Promise<OutputOf<"user.read-body">>;
}

/** `readAt`: ms since the epoch; null for what no account read. */
export type OtherText =
  | { readonly ok: true; readonly text: Blob; readonly readAt: number | null }
  | { readonly ok: false; readonly message: string };

/**
 * The text of the other side, or why there is none. `accountId`: whose user it is compared with;
 * null in the place of an account that only a text is looked at.
 */
export async function readOther(
  other: OtherUser,
  accountId: string | null,
  ports: OtherPorts,
): Promise<OtherText> {
  if (other.sort === "file" || other.sort === "pasted") {
    return { ok: true, text: other.text, readAt: null };
  }
  const isPrevious = other.sort === "previous";
  const owner = isPrevious ? accountId : other.accountId;
  const read = owner === null ? null : await ports.readUser(owner);
  const readAt = isPrevious ? read?.previous?.fetchedAt : read?.fetchedAt;
  if (owner === null || readAt === undefined) return nothingThere(other);
  const which = isPrevious ? "previous" : "latest";
  const text = await fetchUserBody((from) => ports.readPiece(owner, which, from), readAt);
  if (text === null) return { ok: false, message: "It was replaced while it was read. Try again." };
  return { ok: true, text, readAt };
}

function nothingThere(other: OtherUser): OtherText {
  const message =
    other.sort === "account"
      ? `“${other.name}” has no user that was read.`
      : "This account has no earlier reading. Read the user again, and this one becomes it.";
  return { ok: false, message };
}
