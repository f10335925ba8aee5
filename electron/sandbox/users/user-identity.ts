import { assertNever } from "../../../shared/assert-never.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { CertificateFacts, UserRow } from "../sandbox-state.ts";
import { companies, type Company } from "./companies.ts";
import { people, type Person } from "./people.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

type SeededParts = Pick<SandboxParts, "tables">;

/** A stream of values for one aspect of one user, so that adding a field disturbs no other. */
export function randomFor(sandbox: SeededParts, user: UserRow, aspect: string): SeededRandom {
  return seededRandom(`${sandbox.tables.seed}/${user.id}/${aspect}`);
}

function nth<T>(items: readonly [T, ...T[]], at: number): T {
  return items[at % items.length] ?? items[0];
}

/** Users that follow each other are different people, until everyone has had a turn. */
export function personOf(sandbox: SeededParts, user: UserRow): Person {
  return nth(people, sandbox.tables.seed + user.id);
}

export function companyOf(sandbox: SeededParts, user: UserRow): Company {
  return nth(companies, sandbox.tables.seed + user.id);
}

/** Initial and last name, as bunq's app shows people. */
export function personDisplayName({ first, middle, last }: Person): string {
  return `${first.slice(0, 1)}. ${middle} ${last}`;
}

/** A provider is called what its certificate calls it, without the roles. */
function providerNames(certificate: CertificateFacts | undefined) {
  if (certificate === undefined) {
    return { display_name: "Zandbank Kaartlezer PSP", public_nick_name: "Kaartlezer" };
  }
  const { commonName } = certificate;
  const words = commonName.split(/\s+/).filter((word) => !/^(AISP|PISP|CBPII)$/.test(word));
  const name = words.join(" ") || commonName;
  return { display_name: name, public_nick_name: name };
}

/** What other users see of this one. */
export function publicNames(sandbox: SeededParts, user: UserRow) {
  switch (user.kind) {
    case "UserPerson":
    case "UserApiKey": {
      const person = personOf(sandbox, user);
      return { display_name: personDisplayName(person), public_nick_name: person.first };
    }
    case "UserCompany": {
      const company = companyOf(sandbox, user);
      return { display_name: company.name, public_nick_name: company.shortName };
    }
    case "UserPaymentServiceProvider":
      return providerNames(user.certificate);
    default:
      return assertNever(user.kind);
  }
}
