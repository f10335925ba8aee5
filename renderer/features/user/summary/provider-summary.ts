import type { UserPaymentServiceProvider } from "../../../../shared/user/schema/user-payment-service-provider.ts";
import { parseDistinguishedName } from "../format/parse-distinguished-name.ts";
import { describeCountry } from "../format/describe-country.ts";
import {
  contactGroup,
  recordFacts,
  settingFacts,
  statusFacts,
  type SummaryTime,
} from "./common-groups.ts";
import { dataWords, textWords } from "./field-words.ts";
import { fact, type Place, type SummaryFact, type SummaryGroup } from "./summary-fact.ts";

/** A payment service provider: first the certificate, which is what it is known by. */
export function providerSummary(
  place: Place<UserPaymentServiceProvider>,
  time: SummaryTime,
): readonly SummaryGroup[] {
  return [
    { title: "Certificate", facts: certificateFacts(place) },
    {
      title: "Identity",
      facts: [
        fact("Display name", place, "display_name", textWords),
        fact("Nickname", place, "public_nick_name", textWords),
      ],
    },
    contactGroup(place),
    {
      title: "Account",
      facts: [...statusFacts("UserPaymentServiceProvider", place), ...settingFacts(place)],
    },
    { title: "Record", facts: recordFacts(place, time) },
  ];
}

/** The parts of the name, then the whole: whoever reads one looks for the common name. */
function certificateFacts(place: Place<UserPaymentServiceProvider>): readonly SummaryFact[] {
  const whole = fact("Subject", place, "certificate_distinguished_name", dataWords);
  const parts = parseDistinguishedName(place.object.certificate_distinguished_name ?? "") ?? [];
  const lines = parts.map(({ type, name, value }) => ({
    label: name,
    trail: whole.trail,
    value: { text: (type === "C" ? describeCountry(value) : value) || "Empty", copy: value },
  }));
  return [...lines, whole];
}
