import type { RequestList } from "../../../shared/contract/request.ts";
import type { RequestDraft } from "../../../shared/requests/request-draft.ts";
import { variableOf, variableParts } from "../../../shared/requests/request-variables.ts";
import { addressText, resolveAddress } from "../../../shared/requests/resolve-address.ts";
import { useOperation } from "../../backend/use-operation.ts";
import styles from "./request-form.module.css";
import { addressOfDraft } from "./words.ts";

export interface AddressPreviewProps {
  readonly accountId: string;
  readonly draft: RequestDraft;
  readonly requests: RequestList;
}

/** The address as it will be sent, what was filled in marked; or why it cannot be. */
export function AddressPreview({ accountId, draft, requests }: AddressPreviewProps) {
  const resolved = resolveAddress(draft, requests.variables);
  const written = addressOfDraft(draft);
  const takesAccount = variableParts(draft.path).some(
    ({ variable }) => variable?.name === "monetary-accountID",
  );
  return (
    <div className={styles.preview}>
      <p id="address-preview" data-wrong={!resolved.ok} aria-live="polite">
        <span className="visually-hidden">Sent as </span>
        {resolved.ok ? (
          <code title={addressText(resolved.value)}>
            {variableParts(written).map(({ text, variable }, index) => {
              const name = variable?.written;
              const value =
                name === undefined ? null : requests.variables[variableOf(name) ?? "userID"];
              return value === null ? (
                <span key={index}>{text}</span>
              ) : (
                <mark key={index} title={`{${name}}`}>
                  {value}
                </mark>
              );
            })}
          </code>
        ) : (
          resolved.problem.message
        )}
      </p>
      {takesAccount && requests.monetaryAccounts.length > 1 ? (
        <AccountSelect accountId={accountId} requests={requests} />
      ) : null}
    </div>
  );
}

type AccountSelectProps = Pick<AddressPreviewProps, "accountId" | "requests">;

/** Which of the accounts that answers brought the address is filled with. */
function AccountSelect({ accountId, requests }: AccountSelectProps) {
  const { mutate } = useOperation("request.choose-account");
  return (
    <label className={styles.account}>
      Account
      <select
        value={requests.variables["monetary-accountID"] ?? ""}
        onChange={(event) => mutate({ accountId, monetaryAccountId: event.target.value })}
      >
        {requests.monetaryAccounts.map(({ id, label, isActive }) => (
          <option key={id} value={id}>
            {[id, label, isActive ? "" : "not active"].filter(Boolean).join(" · ")}
          </option>
        ))}
      </select>
    </label>
  );
}
