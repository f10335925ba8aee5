import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { bunqTime } from "../bunq-time.ts";
import { address } from "./address.ts";
import {
  dailyLimit,
  notificationFilters,
  publicUuid,
  taxResidence,
  userAvatar,
} from "./common-fields.ts";
import { userPointers } from "./pointers.ts";
import { relationsOf } from "./relations.ts";
import { personDisplayName, personOf, randomFor } from "./user-identity.ts";

function birthDate(sandbox: SandboxParts, user: UserRow): string {
  const random = randomFor(sandbox, user, "birth date");
  const year = 1960 + random.below(40);
  const month = String(1 + random.below(12)).padStart(2, "0");
  const day = String(1 + random.below(28)).padStart(2, "0");
  return `${year}-${month}-${day}`;
}

/** A `UserPerson` with every field of bunq's Session reference, in bunq's order. */
export function userPerson(sandbox: SandboxParts, user: UserRow, timeoutSeconds: number) {
  const person = personOf(sandbox, user);
  const { first, middle, last, country } = person;
  const time = bunqTime(user.createdAt);
  const fullName = `${first} ${middle} ${last}`;
  const home = address(randomFor(sandbox, user, "address"), `${middle} ${last}`);
  return {
    // Not spread: V8 needs four times as long for so long a literal that begins with a spread.
    id: user.id,
    created: time,
    updated: time,
    public_uuid: publicUuid(sandbox, user),
    first_name: first,
    middle_name: middle,
    last_name: last,
    legal_name: fullName,
    display_name: personDisplayName(person),
    public_nick_name: first,
    alias: userPointers(randomFor(sandbox, user, "alias")),
    tax_resident: taxResidence(sandbox, user, "NL"),
    address_main: home,
    address_postal: home,
    address_shipping: home,
    date_of_birth: birthDate(sandbox, user),
    place_of_birth: person.birthplace,
    country_of_birth: country,
    nationality: country,
    all_nationality: [country],
    language: "en_US",
    region: "nl_NL",
    gender: person.gender,
    avatar: userAvatar(sandbox, user),
    version_terms_of_service: "1.6.0",
    status: "ACTIVE",
    sub_status: "NONE",
    session_timeout: timeoutSeconds,
    daily_limit_without_confirmation_login: dailyLimit(),
    notification_filters: notificationFilters(),
    relations: relationsOf(sandbox, user),
  };
}
