import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import type { UserApiKey } from "../../../../shared/user/schema/user-api-key.ts";
import type { UserCompany } from "../../../../shared/user/schema/user-company.ts";
import type { UserPaymentServiceProvider } from "../../../../shared/user/schema/user-payment-service-provider.ts";
import type { UserPerson } from "../../../../shared/user/schema/user-person.ts";
import { settingFacts, statusFacts } from "./common-groups.ts";
import { codeWords, dataWords, pointerLabel, pointerWords, textWords } from "./field-words.ts";
import { fact, listFacts, type Place, type SummaryFact } from "./summary-fact.ts";

type InnerUserKind = "UserPerson" | "UserCompany" | "UserPaymentServiceProvider";

/** One of the two users behind a `UserApiKey`. `kind`: null when the answer names none. */
export interface InnerUser {
  readonly role: "requested_by_user" | "granted_by_user";
  readonly kind: InnerUserKind | null;
  readonly facts: readonly SummaryFact[];
}

export function innerUser(user: UserApiKey, role: InnerUser["role"]): InnerUser {
  const wrapper = user[role];
  const {
    UserPerson: person,
    UserCompany: company,
    UserPaymentServiceProvider: provider,
  } = wrapper ?? {};
  if (person) return known(role, "UserPerson", person, personFacts);
  if (company) return known(role, "UserCompany", company, companyFacts);
  if (provider) return known(role, "UserPaymentServiceProvider", provider, providerFacts);
  const nothing = fact("User", { object: user, trail: [] }, role, () => "Not said");
  return { role, kind: null, facts: [nothing] };
}

type AnyInnerUser = UserPerson | UserCompany | UserPaymentServiceProvider;

function known<U extends AnyInnerUser>(
  role: InnerUser["role"],
  kind: InnerUserKind,
  object: U,
  facts: (place: Place<U>) => readonly SummaryFact[],
): InnerUser {
  const trail: JsonTrail = [role, kind];
  return { role, kind, facts: facts({ object, trail }) };
}

function personFacts(place: Place<UserPerson>): readonly SummaryFact[] {
  return [
    ...nameFacts(place),
    fact("Legal name", place, "legal_name", textWords),
    ...stateFacts("UserPerson", place),
  ];
}

function companyFacts(place: Place<UserCompany>): readonly SummaryFact[] {
  return [
    ...nameFacts(place),
    fact("Name", place, "name", textWords),
    fact("Legal form", place, "legal_form", codeWords),
    fact("Chamber of commerce", place, "chamber_of_commerce_number", dataWords),
    ...stateFacts("UserCompany", place),
  ];
}

function providerFacts(place: Place<UserPaymentServiceProvider>): readonly SummaryFact[] {
  return [
    ...nameFacts(place),
    fact("Certificate", place, "certificate_distinguished_name", dataWords),
    ...stateFacts("UserPaymentServiceProvider", place),
  ];
}

function nameFacts(place: Place<AnyInnerUser>): readonly SummaryFact[] {
  return [
    fact("Display name", place, "display_name", textWords),
    fact("ID", place, "id", dataWords),
    fact("Nickname", place, "public_nick_name", textWords),
  ];
}

function stateFacts(kind: InnerUserKind, place: Place<AnyInnerUser>): readonly SummaryFact[] {
  const { object, trail } = place;
  return [
    ...listFacts("Aliases", object.alias, [...trail, "alias"], {
      label: pointerLabel,
      say: pointerWords,
      member: "value",
    }),
    ...statusFacts(kind, place),
    ...settingFacts(place),
  ];
}
