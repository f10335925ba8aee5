import type { UserKind } from "../../../shared/contract/user.ts";
import type { TreeRow } from "../../json-document/document-rows.ts";

/** Own words for a row of the tree: of all the IDs in a user object, one belongs into addresses. */
export function explainRow(row: Pick<TreeRow, "path">, kind: UserKind): string | null {
  const { path } = row;
  const isOwnId = path?.at(-1) === "id" && path.at(-2) === kind && !isInner(path);
  return isOwnId ? "use this in /v1/user/{userID}" : null;
}

/** A user inside of a `UserApiKey` has an ID that addresses refuse. */
function isInner(path: NonNullable<TreeRow["path"]>): boolean {
  return path.includes("requested_by_user") || path.includes("granted_by_user");
}
