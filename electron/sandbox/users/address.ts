import type { SeededRandom } from "./seeded-random.ts";

// Streets that no Dutch town has, in towns that exist, so that nobody's door is in the data.
const streets = ["Zandpoortkade", "Kraanvogelplantsoen", "Schelpengruishof", "Eb-en-Vloedlaan"];
const towns = [
  { city: "Amsterdam", province: "Noord-Holland", postalCode: "1099" },
  { city: "Utrecht", province: "Utrecht", postalCode: "3599" },
  { city: "Sneek", province: "Fryslân", postalCode: "8699" },
  { city: "Maastricht", province: "Limburg", postalCode: "6299" },
] as const;

/** Finds one of `items`, the same for the same draw. */
function draw<T>(random: SeededRandom, items: readonly T[], fallback: T): T {
  return items[random.below(items.length)] ?? fallback;
}

/** An `Address` with every documented field. `addressee` is what stands on the letter box. */
export function address(random: SeededRandom, addressee: string) {
  const town = draw(random, towns, towns[0]);
  return {
    street: draw(random, streets, "Zandpoortkade"),
    house_number: String(1 + random.below(300)),
    po_box: `Postbus ${random.digits(5)}`,
    postal_code: `${town.postalCode}ZG`,
    city: town.city,
    country: "NL",
    extra: `${1 + random.below(4)} hoog`,
    mailbox_name: addressee,
    province: town.province,
    is_user_address_updated: true,
  };
}
