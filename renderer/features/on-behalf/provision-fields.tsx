import type { Choice } from "../../components/choice-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { fieldsOf, type ProvisionField, type ProvisionForm } from "./check-provision-form.ts";
import styles from "./on-behalf-screen.module.css";
import { Segments } from "./segments.tsx";
import type { ProvisionFormState } from "./use-provision-form.ts";

const forms: readonly Choice<ProvisionForm>[] = [
  { value: "person", label: "Person", detail: "bunq’s form since 2026." },
  { value: "company", label: "Company", detail: "Its director’s provision comes first." },
  { value: "email-pointer", label: "By e-mail", detail: "bunq’s form of 2025, with a pointer." },
  { value: "phone-pointer", label: "By phone", detail: "bunq’s form of 2025, with a pointer." },
];

const labels: Readonly<Record<ProvisionField, string>> = {
  email: "E-mail address",
  phone: "Phone number",
  name: "Name",
  directorProvisionId: "Director’s provision ID",
  externalUuid: "External UUID",
};

const hints: Readonly<Record<ProvisionField, string>> = {
  email: "Where bunq reaches the user.",
  phone: "With + and the country code.",
  name: "Of whom the address is.",
  directorProvisionId: "The number bunq gave to the provision of the person who directs it.",
  externalUuid: "Yours for this user, one per provision. Left empty, one is made.",
};

const placeholders: Partial<Readonly<Record<ProvisionField, string>>> = {
  email: "zoe@example.com",
  phone: "+31612345678",
};

/** Whom to provision, in the forms bunq takes. */
export function ProvisionFields({ state }: { readonly state: ProvisionFormState }) {
  const { form, texts, errors } = state;
  return (
    <div className={styles.user}>
      <Segments label="User" value={form} onChange={state.choose} choices={forms} />
      <div className={styles.fields}>
        {fieldsOf[form].map((field) => (
          <TextField
            key={field}
            className={field === "externalUuid" ? styles.wide : undefined}
            ref={state.fieldRef(field)}
            label={labels[field]}
            name={field}
            autoComplete="off"
            mono={field === "externalUuid" || field === "directorProvisionId"}
            value={texts[field]}
            placeholder={placeholders[field]}
            hint={hints[field]}
            error={errors[field]}
            onChange={(event) => state.type(field, event.currentTarget.value)}
          />
        ))}
      </div>
    </div>
  );
}
