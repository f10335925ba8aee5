import { expect, test } from "vitest";
import { addressLines, isSameAddress } from "./format-address.ts";

const home = {
  street: "Naritaweg",
  house_number: "131-133",
  po_box: null,
  postal_code: "1043 BS",
  city: "Amsterdam",
  country: "NL",
  province: "",
  mailbox_name: "Z. van der Zandpoort",
};

test("an address reads as on an envelope, without the parts that are null or empty", () => {
  expect(addressLines(home)).toEqual([
    "Z. van der Zandpoort",
    "Naritaweg 131-133",
    "1043 BS Amsterdam",
    "Netherlands",
  ]);
});

test("a further line, a box and a province stand where people look for them", () => {
  const address = { street: "Via Sparano", extra: "c/o Kumsal", po_box: "7", city: "Bari" };

  expect(addressLines({ ...address, province: "BA", country: "IT" })).toEqual([
    "Via Sparano, c/o Kumsal",
    "PO box 7",
    "Bari",
    "BA, Italy",
  ]);
  expect(addressLines({ po_box: "Postbus 19516", country: "000" })).toEqual([
    "Postbus 19516",
    "Unknown (000)",
  ]);
  expect(addressLines({})).toEqual([]);
});

test("addresses are the same when every part is, a missing part counting as null", () => {
  const { po_box: _absent, ...withoutBox } = home;

  expect(isSameAddress(home, withoutBox)).toBe(true);
  expect(isSameAddress(home, { ...home, is_user_address_updated: true })).toBe(true);
  expect(isSameAddress(home, { ...home, house_number: "131" })).toBe(false);
});
