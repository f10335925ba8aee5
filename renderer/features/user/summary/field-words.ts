import type { UserKind } from "../../../../shared/contract/user.ts";
import { explainField } from "../../../../shared/user/explain-field.ts";
import type { Address } from "../../../../shared/user/schema/address.ts";
import type { Amount } from "../../../../shared/user/schema/amount.ts";
import type { Pointer } from "../../../../shared/user/schema/pointer.ts";
import { describeSeconds } from "../../../components/json-viewer/describe-seconds.ts";
import { describeMoment } from "../format/describe-moment.ts";
import { addressLines } from "../format/format-address.ts";
import { formatAmount } from "../format/format-amount.ts";
import { formatIban } from "../format/format-iban.ts";
import { formatPhone } from "../format/format-phone.ts";
import { readableCode } from "../format/readable-code.ts";
import type { FactWords } from "./summary-fact.ts";

/** A text as it came; one without anything to see says so. */
export function textWords(text: string): FactWords {
  return text.trim() === "" ? { text: "Empty", note: "text without characters" } : { text };
}

export function dataWords(text: string): FactWords {
  return { ...textWords(text), isData: true };
}

export function codeWords(code: string): FactWords {
  return textWords(readableCode(code));
}

export function secondsWords(seconds: number): FactWords {
  return { text: seconds < 0 ? String(seconds) : describeSeconds(seconds) };
}

export function momentWords(now: number): (text: string) => FactWords {
  return (text) => {
    const moment = describeMoment(text, now);
    return moment ? { text: moment.utc, note: moment.around } : textWords(text);
  };
}

/** Digits and currency only mean something together; without one of them the other stands alone. */
export function amountWords({ value, currency }: Amount): FactWords {
  if (value === null || value === undefined) return { text: currency ?? "Empty" };
  const text = currency ? formatAmount({ value, currency }) : value;
  return { text, copy: value };
}

export function addressWords(address: Address): FactWords {
  const lines = addressLines(address);
  if (lines.length === 0) return { text: "Empty", note: "an address without parts" };
  return { text: lines.join("\n"), copy: lines.join("\n") };
}

export function pointerWords({ type, value, name }: Pointer): FactWords {
  const text = value ?? "";
  const formatted =
    type === "PHONE_NUMBER" ? formatPhone(text) : type === "IBAN" ? formatIban(text) : text;
  const owner = name && name !== value ? name : undefined;
  return { ...textWords(formatted), note: owner };
}

const pointerLabels: Readonly<Record<string, string>> = {
  EMAIL: "E-mail",
  PHONE_NUMBER: "Phone",
  IBAN: "IBAN",
  URL: "URL",
};

export function pointerLabel({ type }: Pointer): string {
  return pointerLabels[type ?? ""] ?? (type ? readableCode(type) : "Alias");
}

/** What bunq's documentation says a value of a field means; undefined for values it does not name. */
export function meaningOf(kind: UserKind, field: string, value: string): string | undefined {
  return explainField([kind, field])?.values.find((known) => known.value === value)?.meaning;
}
