import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { parsePermittedIps, type IpProblem } from "./parse-permitted-ips.ts";

/** Who may use the key: the address that registers, listed addresses, or everyone. */
export type IpChoice = "this" | "listed" | "any";

/** The form as typed. `apiKey` is null where the key kept on the trusted side is to be used. */
export interface DeviceForm {
  readonly description: string;
  readonly apiKey: string | null;
  readonly ipChoice: IpChoice;
  readonly addresses: string;
}

/** What is wrong, by field; the keys are in the order of the fields on screen. */
export interface DeviceFormErrors {
  readonly description?: string;
  readonly apiKey?: string;
  readonly permittedIps?: string;
}

export interface CheckedDeviceForm {
  readonly description: string;
  readonly apiKey?: string;
  readonly permittedIps: string[];
}

export type DeviceFormCheck =
  | { readonly ok: true; readonly value: CheckedDeviceForm }
  | { readonly ok: false; readonly errors: DeviceFormErrors };

const longestDescription = 100;
const mostProblemsSaid = 3;

/** Reads the form before anything is sent, so that a slip costs no call. */
export function checkDeviceForm(form: DeviceForm): DeviceFormCheck {
  const description = form.description.trim();
  const apiKey = form.apiKey?.trim();
  const ips = readIps(form);
  const errors: DeviceFormErrors = {
    ...(description === "" ? { description: "Say which device this is." } : {}),
    ...(description.length > longestDescription
      ? { description: `Keep it under ${longestDescription} characters.` }
      : {}),
    ...(apiKey === "" ? { apiKey: "Enter an API key, or create a sandbox user." } : {}),
    ...(ips.ok ? {} : { permittedIps: sayProblems(ips.problems) }),
  };
  if (!ips.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: { description, permittedIps: [...ips.ips], ...(apiKey ? { apiKey } : {}) },
  };
}

/** The trusted side's own refusal, told at the field it names. */
export function fieldErrorsOf({ field, message }: ErrorPayload): DeviceFormErrors {
  if (field === "description") return { description: message };
  if (field === "apiKey") return { apiKey: message };
  return field?.startsWith("permittedIps") ? { permittedIps: message } : {};
}

function readIps({ ipChoice, addresses }: DeviceForm) {
  if (ipChoice === "listed") return parsePermittedIps(addresses);
  return { ok: true, ips: ipChoice === "any" ? ["*"] : [] } as const;
}

function sayProblems(problems: readonly IpProblem[]): string {
  const said = problems
    .slice(0, mostProblemsSaid)
    .map(({ entry, message }) => (entry === "" ? message : `“${entry}”: ${message}`));
  const unsaid = problems.length - said.length;
  return [...said, ...(unsaid > 0 ? [`And ${unsaid} more.`] : [])].join(" ");
}
