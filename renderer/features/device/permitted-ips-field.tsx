import type { Ref } from "react";
import type { Environment } from "../../../shared/contract/environment.ts";
import { ChoiceGroup, type Choice } from "../../components/choice-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { IpChoice } from "./check-device-form.ts";
import styles from "./permitted-ips-field.module.css";

export interface PermittedIpsFieldProps {
  readonly environment: Environment;
  readonly choice: IpChoice;
  readonly onChoose: (choice: IpChoice) => void;
  readonly addresses: string;
  readonly onType: (addresses: string) => void;
  readonly error: string | undefined;
  readonly addressesRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

const choices: readonly Choice<IpChoice>[] = [
  {
    value: "this",
    label: "This address only",
    detail: "The key works from the address this call comes from, and nowhere else.",
  },
  {
    value: "listed",
    label: "These addresses",
    detail: "For a server or a colleague as well. List each one.",
  },
  {
    value: "any",
    label: "Any address (*)",
    detail: "Whoever copies the key can use it from anywhere. For CI and changing addresses.",
  },
];

/** From where the key may be used; the careful choice first, the open one with its consequence. */
export function PermittedIpsField(props: PermittedIpsFieldProps) {
  const { environment, choice, onChoose, addresses, onType, error, addressesRef } = props;
  return (
    <div className={styles.field}>
      <ChoiceGroup
        label="Permitted addresses"
        value={choice}
        onChange={onChoose}
        choices={choices}
      />
      {choice === "listed" ? (
        <TextField
          ref={addressesRef}
          label="IPv4 addresses"
          name="addresses"
          multiline
          mono
          rows={2}
          value={addresses}
          placeholder="203.0.113.7"
          hint={ownAddressHint(environment)}
          error={error}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      ) : null}
    </div>
  );
}

/** bunq takes a list without the own address, and then refuses the session. */
function ownAddressHint(environment: Environment): string {
  return environment === "sandbox"
    ? "Include the public address of this computer, or no session will open here."
    : "Include 127.0.0.1, this computer’s own address, or no session will open here.";
}
