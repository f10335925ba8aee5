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

test("a post office box, a further line and a province have lines of their own", () => {
  const address = {
    po_box: "7",
    extra: "c/o Kumsal",
    city: "Bari",
    province: "BA",
    country: "000",
  };

  expect(addressLines(address)).toEqual(["c/o Kumsal", "PO box 7", "Bari", "BA", "000"]);
  expect(addressLines({})).toEqual([]);
});

test("addresses are the same when every part is, a missing part counting as null", () => {
  const { po_box: _absent, ...withoutBox } = home;

  expect(isSameAddress(home, withoutBox)).toBe(true);
  expect(isSameAddress(home, { ...home, is_user_address_updated: true })).toBe(true);
  expect(isSameAddress(home, { ...home, house_number: "131" })).toBe(false);
});
