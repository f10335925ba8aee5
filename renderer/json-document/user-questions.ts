import type { UserKind } from "../../shared/contract/user.ts";
import type { UserComparison } from "../../shared/user/compare-users.ts";
import type { JsonTrail, UserProblem } from "../../shared/user/find-user.ts";
import type { UserReading } from "../../shared/user/read-user.ts";
import type { UserSurvey } from "../../shared/user/survey-fields.ts";
import type { UserDrift } from "../../shared/user/user-drift.ts";

/** The user of a text, decoded, and how it differs from the documentation; null without a user. */
export interface UserOfText {
  readonly reading: UserReading;
  readonly drift: UserDrift | null;
}

/**
 * What differs between another text and this one, from that one to this one. Values longer than
 * 2,000 characters are cut and say so.
 * - `userPath`: from the root of this text to its user; the paths of the differences begin there.
 * - `refused`: the other text, or this one, is no JSON or holds no user.
 */
export type TextComparison =
  | { readonly ok: true; readonly userPath: JsonTrail; readonly comparison: UserComparison }
  | {
      readonly ok: false;
      readonly refused: "other" | "this";
      readonly reason: UserProblem["reason"];
      readonly message: string;
    };

/** What can be asked about the user in a text. Rejects when the text is not there any more. */
export interface UserText {
  readonly readUser: () => Promise<UserOfText>;
  /** What it has of the documented fields. Rejects for a text without a value. */
  readonly surveyUser: (kind: UserKind) => Promise<UserSurvey>;
  readonly compareWith: (other: Blob) => Promise<TextComparison>;
}

/** The same as questions to the worker. */
export interface UserQuestions {
  readonly readUser: { readonly asks: Record<never, never>; readonly answers: UserOfText };
  readonly surveyUser: {
    readonly asks: { readonly kind: UserKind };
    readonly answers: UserSurvey;
  };
  readonly compareWith: {
    readonly asks: { readonly other: Blob };
    readonly answers: TextComparison;
  };
}
