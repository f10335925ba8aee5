import type { SeenId } from "../../../shared/contract/request.ts";
import type { AnswerIds } from "./read-answer-ids.ts";
import type { RequestsRecord } from "./requests-record.ts";

/** More than anybody chooses from. */
const mostKept = 100;

function merged(known: readonly SeenId[], brought: readonly SeenId[]): SeenId[] {
  const news = new Map(brought.map((one) => [one.id, one]));
  const kept = known.map((one) => news.get(one.id) ?? one);
  const added = brought.filter(({ id }) => !known.some((one) => one.id === id));
  return [...kept, ...added].slice(0, mostKept);
}

/** The record with what an answer brought; another user's ids give way to those of this one. */
export function noteAnswerIds(
  record: RequestsRecord,
  userId: string | null,
  { monetaryAccounts, credentials }: AnswerIds,
): RequestsRecord {
  if (userId === null || monetaryAccounts.length + credentials.length === 0) return record;
  const isSameUser = record.seenBy === userId;
  return {
    ...record,
    seenBy: userId,
    monetaryAccounts: merged(isSameUser ? record.monetaryAccounts : [], monetaryAccounts),
    credentials: merged(isSameUser ? record.credentials : [], credentials),
    chosenAccount: isSameUser ? record.chosenAccount : null,
  };
}
