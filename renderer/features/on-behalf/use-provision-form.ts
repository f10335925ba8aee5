import { useRef, useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import {
  checkProvisionForm,
  fieldErrorOf,
  fieldsOf,
  type ProvisionErrors,
  type ProvisionField,
  type ProvisionForm,
  type ProvisionRequest,
  type ProvisionTexts,
} from "./check-provision-form.ts";

const empty: ProvisionTexts = {
  email: "",
  phone: "",
  name: "",
  directorProvisionId: "",
  externalUuid: "",
};

/** The form of a provision as it is typed. */
export function useProvisionForm() {
  const [form, setForm] = useState<ProvisionForm>("person");
  const [texts, setTexts] = useState(empty);
  const [errors, setErrors] = useState<ProvisionErrors>({});
  const fields = useRef<Partial<Record<ProvisionField, HTMLInputElement | null>>>({});

  /** Shows what is wrong and puts the focus on the first field concerned. */
  const showErrors = (found: ProvisionErrors) => {
    setErrors(found);
    const first = fieldsOf[form].find((field) => found[field] !== undefined);
    if (first) fields.current[first]?.focus();
  };

  return {
    form,
    texts,
    errors,
    fieldRef: (field: ProvisionField) => (element: HTMLInputElement | null) => {
      fields.current[field] = element;
    },
    choose: (next: ProvisionForm) => {
      setForm(next);
      setErrors({});
    },
    type: (field: ProvisionField, text: string) => {
      setTexts((before) => ({ ...before, [field]: text }));
      setErrors(({ [field]: _told, ...rest }) => rest);
    },
    /** The checked request, or null after showing what is wrong with it. */
    read: (): ProvisionRequest | null => {
      const check = checkProvisionForm(form, texts);
      showErrors(check.ok ? {} : check.errors);
      return check.ok ? check.request : null;
    },
    /** Whether a refusal could be told at a field. */
    tell: (error: ErrorPayload): boolean => {
      const found = fieldErrorOf(form, error);
      if (found) showErrors(found);
      return found !== null;
    },
  };
}

export type ProvisionFormState = ReturnType<typeof useProvisionForm>;
