import { expect, test } from "vitest";
import { describeCounts, describeState } from "./describe-state.ts";
import { rowAt, rowsOf } from "./testing/rows-of.ts";

const rows = rowsOf("UserCompany", {
  name: "Kiosk B.V.",
  tax_resident: null,
  deny_reason: null,
  session_timeout: "300",
  avatar: [],
  alias: [{ type: "EMAIL" }, { type: null }, {}],
  address_main: {},
});

test.each([
  ["name", null, "Sent, with the documented type."],
  ["tax_resident", "null", "Null, where list of Tax residence is documented."],
  ["deny_reason", "null", "Null, as documented."],
  ["session_timeout", "text instead", "Text, where whole number is documented."],
  ["avatar", "list instead", "List, where object (Avatar) is documented."],
  ["address_main.city", "absent", "Absent."],
  ["address_postal.city", "absent", "Absent, with the object it belongs to."],
  ["alias[].type", null, "In the items of the list: 1 as documented, 1 null, 1 absent."],
])("%s says how it stands", (name, short, long) => {
  const row = rowAt(rows, `UserCompany.${name}`);

  expect(describeState(row)).toBe(short);
  expect(describeCounts(row)).toBe(long);
});

test("that a write-only field is absent is how it should be", () => {
  const row = rowAt(rowsOf("UserPerson", {}), "UserPerson.avatar_uuid");

  expect(describeState(row)).toBe("write-only");
  expect(describeCounts(row)).toBe("Absent, as a write-only field should be.");
});
