import type { Address } from "../../../../shared/user/schema/address.ts";
import { describeCountry } from "./describe-country.ts";

/** The lines of an address as on an envelope, of the parts that are there; empty without any. */
export function addressLines(address: Address): readonly string[] {
  const { country } = address;
  return [
    [address.mailbox_name],
    [address.street, address.house_number],
    [address.extra],
    [address.po_box ? `PO box ${address.po_box}` : null],
    [address.postal_code, address.city],
    [address.province],
    [country ? describeCountry(country) : null],
  ]
    .map((parts) => parts.filter((part) => part?.trim()).join(" "))
    .filter((line) => line !== "");
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
