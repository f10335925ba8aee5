import type { SeededRandom } from "./seeded-random.ts";

/** Phone number and e-mail address of a user, in the form bunq's sandbox hands out. */
export function userPointers(random: SeededRandom) {
  const phone = `+3161${random.digits(7)}`;
  const email = `test+${random.uuid()}@bunq.com`;
  return [
    { type: "PHONE_NUMBER", value: phone, name: phone },
    { type: "EMAIL", value: email, name: email },
  ];
}
