import { useId } from "react";
import { providerRoles, type ProviderRole } from "../../../shared/provider-roles.ts";
import { TextField } from "../../components/text-field.tsx";
import styles from "./create-certificate-form.module.css";
import { roleWords } from "./role-words.ts";
import type { CertificateCreation } from "./use-create-certificate.ts";

export interface CreateCertificateFormProps {
  readonly id: string;
  readonly creation: CertificateCreation;
  readonly hidden: boolean;
}

/** A name and roles; everything else of a certificate follows. */
export function CreateCertificateForm({ id, creation, hidden }: CreateCertificateFormProps) {
  const { name, roles, missing, rename, toggle, submit, nameError } = creation;
  return (
    <form id={id} className={styles.form} hidden={hidden} onSubmit={submit} noValidate>
      <TextField
        label="Provider"
        name="provider"
        maxLength={40}
        value={name}
        hint={
          <>
            Its common name will be{" "}
            <code>{[name.trim() || "…", "••••••", ...roles].join(" ")}</code>; six hex digits make
            it one that bunq has not seen.
          </>
        }
        error={missing === "name" ? "Say which provider this is." : nameError}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <RoleBoxes chosen={roles} isMissing={missing === "roles"} onToggle={toggle} />
    </form>
  );
}

interface RoleBoxesProps {
  readonly chosen: readonly ProviderRole[];
  readonly isMissing: boolean;
  readonly onToggle: (role: ProviderRole) => void;
}

function RoleBoxes({ chosen, isMissing, onToggle }: RoleBoxesProps) {
  const id = useId();
  return (
    <fieldset className={styles.roles} aria-describedby={`${id}-note`}>
      <legend className={styles.legend}>Roles</legend>
      <div className={styles.boxes}>
        {providerRoles.map((role) => (
          <label key={role} className={styles.role}>
            <input
              type="checkbox"
              checked={chosen.includes(role)}
              onChange={() => onToggle(role)}
            />
            {role} <span className={styles.words}>{roleWords[role]}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-note`} className={isMissing ? styles.missing : styles.note} aria-live="polite">
        {isMissing
          ? "Choose at least one: without a role bunq lets a provider read nothing."
          : "RSA with 2048 bits, valid for a year from today."}
      </p>
    </fieldset>
  );
}
