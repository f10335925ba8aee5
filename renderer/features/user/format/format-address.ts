import type { Address } from "../../../../shared/user/schema/address.ts";
import { describeCountry } from "./describe-country.ts";

/** The lines of an address as on an envelope, of the parts that are there; empty without any. */
export function addressLines(address: Address): readonly string[] {
  const { country } = address;
  const street = joined([address.street, address.house_number], " ");
  return [
    joined([address.mailbox_name], ""),
    joined([street, address.extra], ", "),
    boxLine(address.po_box ?? ""),
    joined([address.postal_code, address.city], " "),
    joined([address.province, country ? describeCountry(country) : null], ", "),
  ].filter((line) => line !== "");
}

function joined(parts: readonly (string | null | undefined)[], between: string): string {
  return parts.filter((part) => part?.trim()).join(between);
}

/** A bare number says what it is; many boxes bring their own word along. */
function boxLine(box: string): string {
  return /^\d+$/.test(box) ? `PO box ${box}` : box.trim();
}

/** Whether two addresses say the same, part by part; what is null and what is absent count as one. */
export function isSameAddress(one: Address, other: Address): boolean {
  const parts = [
    "mailbox_name",
    "street",
    "house_number",
    "extra",
    "po_box",
    "postal_code",
    "city",
    "province",
    "country",
  ] as const;
  return parts.every((part) => (one[part] ?? null) === (other[part] ?? null));
}
