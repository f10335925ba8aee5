import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { bunqTime } from "../bunq-time.ts";
import { euros } from "./amount.ts";
import { avatar } from "./avatar.ts";
import { randomFor } from "./user-identity.ts";

type SeededParts = Pick<SandboxParts, "tables">;

export function identityFields(user: UserRow) {
  const time = bunqTime(user.createdAt);
  return { id: user.id, created: time, updated: time };
}

export function publicUuid(sandbox: SeededParts, user: UserRow): string {
  return randomFor(sandbox, user, "public uuid").uuid();
}

export function userAvatar(sandbox: SeededParts, user: UserRow) {
  return avatar(randomFor(sandbox, user, "avatar"));
}

export function dailyLimit() {
  return euros("250.00");
}

export function taxResidence(sandbox: SeededParts, user: UserRow, country: string) {
  const random = randomFor(sandbox, user, "tax residence");
  const tax_number = `99${random.digits(7)}`;
  return [{ country, tax_number, status: "CONFIRMED", id: 100_000 + random.below(900_000) }];
}

/** The endings in `.example` are reserved for documentation and reach nobody (RFC 2606). */
export function notificationFilters() {
  return [
    {
      notification_delivery_method: "URL",
      notification_target: "https://hooks.zandpoort.example/bunq",
      category: "MUTATION",
    },
  ];
}
