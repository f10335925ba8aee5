import type { UserRow } from "../sandbox-state.ts";
import { bunqIban } from "./iban.ts";
import { userPointers } from "./pointers.ts";
import { seededRandom } from "./seeded-random.ts";

/** The first account of a user has no row until it is changed; its id follows from the user's. */
export function firstAccountIdOf(user: Pick<UserRow, "id">): number {
  return user.id + 100_000;
}

/** The user that a first account would belong to, whether there is one or not. */
export function userIdOfFirstAccount(accountId: number): number {
  return accountId - 100_000;
}

/**
 * The IBAN of an account. Neighbouring ids lie far apart and no two ids share one, because the step
 * has no divisor in common with 10^8.
 */
export function ibanOfAccount(seed: number, accountId: number): string {
  const start = (Math.abs(seed) % 1_000_000) * 1_299_709;
  const digits = (accountId * 7_654_321 + start) % 100_000_000;
  return bunqIban(`20${String(digits).padStart(8, "0")}`);
}

export function pointersOf(seed: number, user: Pick<UserRow, "id">) {
  return userPointers(seededRandom(`${seed}/${user.id}/alias`));
}

/** By what other users find this one: phone number, e-mail address and the IBAN of the first account. */
export function aliasesOf(seed: number, user: UserRow): readonly string[] {
  if (user.kind !== "UserPerson" && user.kind !== "UserCompany") return [];
  const pointers = pointersOf(seed, user).map(({ value }) => value);
  return [...pointers, ibanOfAccount(seed, firstAccountIdOf(user))];
}
