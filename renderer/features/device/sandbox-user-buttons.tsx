import { Building2, User } from "lucide-react";
import { Button } from "../../components/button.tsx";
import styles from "./sandbox-user-buttons.module.css";

export type SandboxUserKind = "person" | "company";

export interface SandboxUserButtonsProps {
  /** The kind that is being created, if one is. */
  readonly creating: SandboxUserKind | null;
  /** Whether there is a key already, which the next one replaces. */
  readonly another: boolean;
  readonly disabled: boolean;
  readonly onCreate: (kind: SandboxUserKind) => void;
}

/** A key for those who have none: a new sandbox user brings one along. */
export function SandboxUserButtons(props: SandboxUserButtonsProps) {
  const { creating, another, disabled, onCreate } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>
        {another ? "Create another sandbox user" : "No key yet? Create a sandbox user"}
      </legend>
      <Button
        icon={<User />}
        busy={creating === "person"}
        disabled={disabled && creating !== "person"}
        onClick={() => onCreate("person")}
      >
        Person
      </Button>
      <Button
        icon={<Building2 />}
        busy={creating === "company"}
        disabled={disabled && creating !== "company"}
        onClick={() => onCreate("company")}
      >
        Company
      </Button>
    </fieldset>
  );
}
