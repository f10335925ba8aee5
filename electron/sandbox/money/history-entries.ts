import { dutchIban } from "../users/iban.ts";
import { seededRandom } from "../users/seeded-random.ts";

/** One payment of a new user's past. Amounts lie from `least` to `most` cents; those out are negative. */
export interface HistoryEntry {
  readonly daysAgo: number;
  readonly name: string;
  readonly iban: string;
  readonly description: string;
  readonly least: number;
  readonly most: number;
}

function entry(
  daysAgo: number,
  name: string,
  description: string,
  [least, most]: readonly [least: number, most: number],
): HistoryEntry {
  // No bank has this code, so nobody's account is in the data.
  const iban = dutchIban("ZAND", seededRandom(name).digits(10));
  return { daysAgo, name, iban, description, least, most };
}

/** How long before its creation over HTTP a user with a past says that it came to bunq. */
export const historyDays = 31;

/** Oldest first. In each list the least that comes in exceeds the most that leaves. */
export const personHistory: readonly HistoryEntry[] = [
  entry(30, "Zandwinning Holland B.V.", "Salaris", [215_000, 289_000]),
  entry(29, "Woonstichting De Duinpan", "Huur", [-105_000, -78_000]),
  entry(26, "Supermarkt Duinzicht", "Boodschappen", [-6_890, -2_310]),
  entry(23, "Stroom van Hier Energie", "Termijnbedrag", [-14_200, -8_400]),
  entry(19, "Belzand Mobiel", "Abonnement mobiel", [-2_900, -1_400]),
  entry(14, "Bakkerij De Zandkoek", "Koffie en gebak", [-1_300, -400]),
  entry(9, "M. Schelpengruis", "Pizza van vrijdag, bedankt!", [1_200, 4_500]),
  entry(6, "Supermarkt Duinzicht", "Boodschappen", [-6_890, -2_310]),
  entry(2, "Spoorzand Reizen", "Treinkaartje", [-3_700, -800]),
];

export const companyHistory: readonly HistoryEntry[] = [
  entry(30, "Kustlijn Advies B.V.", "Factuur 2041", [520_000, 980_000]),
  entry(28, "Verzamelgebouw Het Helmgras", "Huur kantoor", [-120_000, -65_000]),
  entry(21, "Stichting Strandjutters", "Factuur 2042", [90_000, 270_000]),
  entry(18, "Wolkenzand Hosting", "Hosting en domeinen", [-48_000, -12_000]),
  entry(14, "Boekhoudkantoor Ebbe & Vloed", "Administratie", [-38_000, -21_000]),
  entry(10, "Y. van Zeegras", "Declaratie", [-95_000, -15_000]),
  entry(5, "Gemeente Zanderveen", "Factuur 2043", [140_000, 310_000]),
  entry(2, "Bakkerij De Zandkoek", "Lunch", [-6_100, -1_900]),
];
