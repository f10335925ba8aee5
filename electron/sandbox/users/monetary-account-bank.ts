import { bunqTime } from "../bunq-time.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { euros } from "./amount.ts";
import { userAvatar } from "./common-fields.ts";
import { bunqIban } from "./iban.ts";
import { publicNames, randomFor } from "./user-identity.ts";

/** Every user has one account; its id follows from the user's. */
export function monetaryAccountIdOf(user: UserRow): number {
  return user.id + 100_000;
}

/** Whose accounts a session sees: for a `UserApiKey` those of the user who granted it. */
function ownerOf(sandbox: SandboxParts, user: UserRow): UserRow | null {
  if (user.kind === "UserPaymentServiceProvider") return null;
  if (user.onBehalf === null) return user;
  return sandbox.tables.users.get(user.onBehalf.grantedBy) ?? null;
}

function monetaryAccountBank(sandbox: SandboxParts, user: UserRow) {
  const random = randomFor(sandbox, user, "monetary account");
  const time = bunqTime(user.createdAt);
  const { display_name } = publicNames(sandbox, user);
  const iban = bunqIban(`20${random.digits(8)}`);
  return {
    id: monetaryAccountIdOf(user),
    created: time,
    updated: time,
    avatar: userAvatar(sandbox, user),
    currency: "EUR",
    description: "Zandbak",
    daily_limit: euros("1000.00"),
    overdraft_limit: euros("0.00"),
    balance: euros("0.00"),
    alias: [{ type: "IBAN", value: iban, name: display_name }],
    public_uuid: random.uuid(),
    status: "ACTIVE",
    sub_status: "NONE",
    reason: null,
    reason_description: null,
    user_id: user.id,
    monetary_account_profile: null,
    display_name,
    setting: {
      color: "#34a889",
      default_avatar_status: "AVATAR_DEFAULT",
      restriction_chat: "ALLOW_INCOMING",
    },
    all_auto_save_id: [],
  };
}

/** The accounts a user's session sees; a payment service provider has none. */
export function describeMonetaryAccounts(sandbox: SandboxParts, user: UserRow) {
  const owner = ownerOf(sandbox, user);
  return owner === null ? [] : [monetaryAccountBank(sandbox, owner)];
}
