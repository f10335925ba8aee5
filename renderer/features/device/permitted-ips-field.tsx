import type { Ref } from "react";
import type { Environment } from "../../../shared/contract/environment.ts";
import { ChoiceGroup, type Choice } from "../../components/choice-group.tsx";
import { AddressesField } from "./addresses-field.tsx";
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
    detail: "The key works from where this call comes from, nowhere else.",
  },
  {
    value: "listed",
    label: "These addresses",
    detail: "For a server or a colleague as well; list each one.",
  },
  {
    value: "any",
    label: "Any address (*)",
    detail: "Whoever gets hold of the key can use it from anywhere.",
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
        <AddressesField
          ref={addressesRef}
          environment={environment}
          value={addresses}
          error={error}
          onType={onType}
        />
      ) : null}
    </div>
  );
}
