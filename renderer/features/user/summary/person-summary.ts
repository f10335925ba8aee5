import type { UserPerson } from "../../../../shared/user/schema/user-person.ts";
import { describeCountry } from "../format/describe-country.ts";
import { formatBirth } from "../format/format-date.ts";
import {
  addressGroup,
  contactGroup,
  limitFact,
  notificationGroup,
  recordFacts,
  relationGroup,
  settingFacts,
  statusFacts,
  taxGroup,
  termsFact,
  type SummaryTime,
} from "./common-groups.ts";
import { codeWords, textWords } from "./field-words.ts";
import { fact, type Place, type SummaryFact, type SummaryGroup } from "./summary-fact.ts";

/** A person, what a developer wants to know first at the top. */
export function personSummary(
  place: Place<UserPerson>,
  time: SummaryTime,
): readonly SummaryGroup[] {
  return [
    { title: "Identity", facts: identityFacts(place, time) },
    contactGroup(place),
    addressGroup(place),
    {
      title: "Account",
      facts: [
        ...statusFacts("UserPerson", place),
        ...settingFacts(place),
        limitFact(place),
        termsFact(place),
      ],
    },
    { title: "Record", facts: recordFacts(place, time) },
    taxGroup(place),
    notificationGroup(place),
    relationGroup(place),
  ];
}

function identityFacts(place: Place<UserPerson>, { now }: SummaryTime): readonly SummaryFact[] {
  return [
    fact("Display name", place, "display_name", textWords),
    fact("Legal name", place, "legal_name", textWords),
    fact("First name", place, "first_name", textWords),
    fact("Middle name", place, "middle_name", textWords),
    fact("Last name", place, "last_name", textWords),
    fact("Nickname", place, "public_nick_name", textWords),
    fact("Born", place, "date_of_birth", (date) => textWords(formatBirth(date, now))),
    fact("Birth place", place, "place_of_birth", textWords),
    fact("Birth country", place, "country_of_birth", describeCountry),
    nationalityFact(place),
    fact("Gender", place, "gender", codeWords),
  ];
}

/** The newer list counts where it says more than the older field, which names one nationality. */
function nationalityFact(place: Place<UserPerson>): SummaryFact {
  const all = place.object.all_nationality?.items.filter((code) => typeof code === "string") ?? [];
  const one = place.object.nationality;
  if (all.length === 0 || (all.length === 1 && typeof one === "string")) {
    return fact("Nationality", place, "nationality", describeCountry);
  }
  return fact(all.length === 1 ? "Nationality" : "Nationalities", place, "all_nationality", () => {
    const text = all.map(describeCountry).join(", ");
    return { text, copy: all.join(", ") };
  });
}
