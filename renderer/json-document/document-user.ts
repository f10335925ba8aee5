import type { UserComparison } from "../../shared/user/compare-users.ts";
import type { UserReading } from "../../shared/user/read-user.ts";
import type { UserDrift } from "../../shared/user/user-drift.ts";

/** The user a text holds, and how it differs from the documentation; no drift without a user. */
export interface DocumentUser {
  readonly reading: UserReading;
  readonly drift: UserDrift | null;
}

/** What differs between the users of two texts; `message`, for people, when one is not JSON. */
export type DocumentComparison =
  | { readonly ok: true; readonly comparison: UserComparison }
  | { readonly ok: false; readonly message: string };
