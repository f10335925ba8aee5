import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { ReadUser } from "../../../shared/user/read-user.ts";
import type { Address } from "../../../shared/user/schema/address.ts";
import type { UserApiKey } from "../../../shared/user/schema/user-api-key.ts";
import { describePlace } from "./describe-place.ts";
import { describeStatus, type StatusWords } from "./describe-status.ts";

/** Who a user is, in the few words at the top. `letters`: of whom the initials are; "" for nobody. */
export interface HeroWords {
  readonly name: string;
  readonly letters: string;
  readonly status: StatusWords | null;
  readonly place: string;
}

export type KnownUser = NonNullable<OnboardingFacts["user"]>;

/** `read`: null as long as only the facts about the user are known, which outlive its object. */
export function heroWords(known: KnownUser, read: ReadUser | null): HeroWords {
  if (read === null) {
    const name = known.displayName ?? "";
    return { ...named(name, known.id), status: null, place: known.kind };
  }
  const { kind, id, user } = read;
  if (kind === "UserApiKey") {
    const grantor = grantorName(user);
    const name = grantor === "" ? "" : `API key for ${grantor}`;
    return { ...named(name, id), letters: "", status: null, place: kind };
  }
  const { status = null, sub_status: subStatus = null, language = null } = user;
  return {
    ...named(userName(user), id),
    status: describeStatus({ status, subStatus }),
    place: describePlace({
      kind,
      language,
      ...town(kind === "UserPaymentServiceProvider" ? {} : user),
    }),
  };
}

interface Named {
  readonly display_name?: string | null;
  readonly name?: string | null;
  readonly legal_name?: string | null;
  readonly public_nick_name?: string | null;
}

/** The best name there is: real answers leave most of them out. Empty without any. */
export function userName(user: Named): string {
  const names = [user.display_name, user.name, user.legal_name, user.public_nick_name];
  return names.find((name) => name?.trim()) ?? "";
}

function named(name: string, id: string) {
  return name === "" ? { name: `User ${id}`, letters: "" } : { name, letters: name };
}

function grantorName({ granted_by_user: wrapper }: UserApiKey): string {
  const grantor = wrapper?.UserPerson ?? wrapper?.UserCompany ?? null;
  return userName(grantor ?? wrapper?.UserPaymentServiceProvider ?? {});
}

function town(user: { readonly address_main?: Address | null; readonly country?: string | null }) {
  const { city = null, country = null } = user.address_main ?? {};
  return { city, country: country ?? user.country ?? null };
}
