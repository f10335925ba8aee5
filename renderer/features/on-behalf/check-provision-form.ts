import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { InputOf } from "../../../shared/contract/operations.ts";
import {
  emailProblem,
  externalUuidProblem,
  phoneProblem,
  provisionIdProblem,
} from "../../../shared/on-behalf/provision-rules.ts";

export type ProvisionRequest = InputOf<"provision.create">["request"];
export type ProvisionForm = ProvisionRequest["form"];

/** Everything that can be typed; which of it counts follows from the form. */
export interface ProvisionTexts {
  readonly email: string;
  readonly phone: string;
  readonly name: string;
  readonly directorProvisionId: string;
  readonly externalUuid: string;
}

export type ProvisionField = keyof ProvisionTexts;
export type ProvisionErrors = Partial<Record<ProvisionField, string>>;

/** The fields of each form, in the order in which they stand on screen. */
export const fieldsOf: Readonly<Record<ProvisionForm, readonly ProvisionField[]>> = {
  person: ["email", "phone", "externalUuid"],
  company: ["email", "phone", "directorProvisionId", "externalUuid"],
  "email-pointer": ["email", "name", "externalUuid"],
  "phone-pointer": ["phone", "name", "externalUuid"],
};

const problems: Readonly<Record<ProvisionField, (text: string) => string | null>> = {
  email: emailProblem,
  phone: phoneProblem,
  name: (text) => (text.trim() === "" ? "Enter a name." : null),
  directorProvisionId: provisionIdProblem,
  externalUuid: (text) => (text.trim() === "" ? null : externalUuidProblem(text)),
};

export type ProvisionCheck =
  | { readonly ok: true; readonly request: ProvisionRequest }
  | { readonly ok: false; readonly errors: ProvisionErrors };

/** Reads the form before anything is sent. Without a UUID the trusted side makes one. */
export function checkProvisionForm(form: ProvisionForm, typed: ProvisionTexts): ProvisionCheck {
  const found = fieldsOf[form].flatMap((field) => {
    const problem = problems[field](typed[field]);
    return problem === null ? [] : [[field, problem] as const];
  });
  if (found.length > 0) return { ok: false, errors: Object.fromEntries(found) };
  const { email, phone, name, directorProvisionId, externalUuid } = typed;
  const uuid = externalUuid.trim() === "" ? {} : { externalUuid };
  if (form === "person") return { ok: true, request: { form, email, phone, ...uuid } };
  if (form === "company") {
    return { ok: true, request: { form, email, phone, directorProvisionId, ...uuid } };
  }
  const value = form === "email-pointer" ? email : phone;
  return { ok: true, request: { form, value, name, ...uuid } };
}

/** The trusted side’s own refusal, told at the field it names; null where it names none of these. */
export function fieldErrorOf(form: ProvisionForm, error: ErrorPayload): ProvisionErrors | null {
  const named = error.field?.replace(/^request\./, "");
  const field = named === "value" ? (form === "email-pointer" ? "email" : "phone") : named;
  const known = fieldsOf[form].find((one) => one === field);
  return known ? { [known]: error.message } : null;
}
