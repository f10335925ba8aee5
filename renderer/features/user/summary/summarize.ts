import { assertNever } from "../../../../shared/assert-never.ts";
import type { ReadUser } from "../../../../shared/user/read-user.ts";
import { userSchemas } from "../../../../shared/user/schema/user-schemas.ts";
import type { SummaryTime } from "./common-groups.ts";
import { companySummary } from "./company-summary.ts";
import { momentWords } from "./field-words.ts";
import { innerUser, type InnerUser } from "./inner-user.ts";
import { personSummary } from "./person-summary.ts";
import { providerSummary } from "./provider-summary.ts";
import { fact, type SummaryGroup } from "./summary-fact.ts";

/**
 * What a user object says, in groups.
 * - `inner`: the users behind a `UserApiKey`; empty for the other kinds.
 * - `unread`: documented fields of the user itself that were not decoded, by name.
 */
export interface Summary {
  readonly groups: readonly SummaryGroup[];
  readonly inner: readonly InnerUser[];
  readonly unread: readonly string[];
}

export function summarize(read: ReadUser, time: SummaryTime): Summary {
  return { ...summaryOf(read, time), unread: unreadFields(read) };
}

function summaryOf(read: ReadUser, time: SummaryTime): Omit<Summary, "unread"> {
  const trail: readonly string[] = [];
  switch (read.kind) {
    case "UserPerson":
      return { groups: personSummary({ object: read.user, trail }, time), inner: [] };
    case "UserCompany":
      return { groups: companySummary({ object: read.user, trail }, time), inner: [] };
    case "UserPaymentServiceProvider":
      return { groups: providerSummary({ object: read.user, trail }, time), inner: [] };
    case "UserApiKey": {
      const place = { object: read.user, trail };
      const record = [
        fact("Created", place, "created", momentWords(time.now)),
        fact("Updated", place, "updated", momentWords(time.now)),
      ];
      return {
        groups: [{ title: "Record", facts: record }],
        inner: [innerUser(read.user, "requested_by_user"), innerUser(read.user, "granted_by_user")],
      };
    }
    default:
      return assertNever(read);
  }
}

/** What only requests hold is not missed. */
function unreadFields({ kind, user }: ReadUser): readonly string[] {
  const decoded = new Set(Object.keys(user));
  return Object.entries(userSchemas[kind].fields)
    .filter(([name, field]) => !("writeOnly" in field) && !decoded.has(name))
    .map(([name]) => name);
}
