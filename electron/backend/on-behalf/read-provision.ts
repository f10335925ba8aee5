import type { ProvisionFacts } from "../../../shared/contract/on-behalf.ts";
import { findMember } from "../../../shared/json/find-member.ts";
import { bunqMoment } from "../../../shared/session/bunq-moment.ts";
import { clockOffset } from "../../../shared/session/clock-offset.ts";
import { idMember, textMember } from "../../../shared/user/user-text.ts";
import type { BunqAnswer } from "../bunq/bunq-calls.ts";
import { isUsableToken, longestKey } from "../bunq/is-usable-token.ts";
import { answerItem } from "../bunq/read-answer.ts";

type Told = Pick<
  ProvisionFacts,
  | "id"
  | "userName"
  | "status"
  | "subStatus"
  | "actionRequired"
  | "credentialStatus"
  | "credentialExpiresAt"
>;

/** What an answer tells of a provision, and the token, where it shows one. */
export interface ReadProvision {
  readonly facts: Told;
  readonly token: string | null;
}

/** Null where the answer holds no `PartnerUserProvision`, as one that is an `Id` alone. */
export function readProvision(answer: BunqAnswer): ReadProvision | null {
  const { json, clean, times } = answer;
  // Everything but the token is stored in clear and shown, so it comes from the body without secrets.
  const shown = clean.read.json && answerItem(clean.read.json, "PartnerUserProvision");
  const id = idMember(shown);
  if (shown === null || id === null) return null;
  const credential = findMember(shown, "credential");
  const expiresAt = bunqMoment(textMember(credential, "expiry_time"));
  const secret = findMember(answerItem(json, "PartnerUserProvision"), "credential");
  const token = textMember(secret, "token_value");
  return {
    facts: {
      id,
      userName: textMember(findMember(shown, "label_user"), "display_name"),
      status: textMember(shown, "status"),
      subStatus: textMember(shown, "sub_status"),
      actionRequired: textMember(shown, "action_required"),
      credentialStatus: textMember(credential, "status"),
      credentialExpiresAt: expiresAt === null ? null : expiresAt - (clockOffset(times) ?? 0),
    },
    token: isUsableToken(token, longestKey) ? token : null,
  };
}
