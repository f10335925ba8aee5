import type { UserComparison } from "../../shared/user/compare-users.ts";
import type { JsonTrail, UserProblem } from "../../shared/user/find-user.ts";
import type { UserReading } from "../../shared/user/read-user.ts";
import type { UserDrift } from "../../shared/user/user-drift.ts";

/** The user a text holds, and how it differs from the documentation; no drift without a user. */
export interface DocumentUser {
  readonly reading: UserReading;
  readonly drift: UserDrift | null;
}

/**
 * What differs between the users of two texts. Values longer than 2,000 characters are cut and say
 * so.
 * - `userPath`: from the root of this text to its user; the paths of the differences begin there.
 * - `refused`: which of the two is no JSON or holds no user; `message`, for people, says why.
 */
export type DocumentComparison =
  | { readonly ok: true; readonly userPath: JsonTrail; readonly comparison: UserComparison }
  | {
      readonly ok: false;
      readonly refused: "other" | "this";
      readonly reason: UserProblem["reason"];
      readonly message: string;
    };
