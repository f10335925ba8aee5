import { describe, expect, test } from "vitest";
import { countFields, fieldFilters, findFields, passesFilter } from "./filter-fields.ts";
import { rowAt, rowsOf } from "./testing/rows-of.ts";

const rows = rowsOf("UserPerson", {
  status: "ACTIVE",
  tax_resident: null,
  session_timeout: "300",
  address_main: { city: "Utrecht" },
});
const patterns = (found: typeof rows) => found.map(({ field }) => field.pattern);

describe("searching", () => {
  test("finds names, meanings and documented values, in any case", () => {
    expect(patterns(findFields(rows, "SESSION_time"))).toContain("UserPerson.session_timeout");
    expect(patterns(findFields(rows, "auto-logout"))).toContain("UserPerson.session_timeout");
    expect(patterns(findFields(rows, "phone_number"))).toContain("UserPerson.alias[].type");
  });

  test("every word has to be found, in whatever order and place", () => {
    expect(patterns(findFields(rows, "city address_main"))).toStrictEqual([
      "UserPerson.address_main.city",
    ]);
    expect(findFields(rows, "city nowhere-at-all")).toStrictEqual([]);
  });

  test("nothing but blanks finds everything", () => {
    expect(findFields(rows, "  ")).toBe(rows);
  });
});

describe("filters", () => {
  test("what the answer has, what is null in it, and what it lacks", () => {
    const left = (name: (typeof fieldFilters)[number]) =>
      patterns(rows.filter((row) => passesFilter(row, name)));

    expect(left("sent")).toStrictEqual([
      "UserPerson.address_main",
      "UserPerson.address_main.city",
      "UserPerson.tax_resident",
      "UserPerson.status",
      "UserPerson.session_timeout",
    ]);
    expect(left("null")).toStrictEqual(["UserPerson.tax_resident"]);
    expect(left("absent")).toContain("UserPerson.id");
    expect(left("absent")).not.toContain("UserPerson.avatar_uuid");
    expect(left("write-only")).toContain("UserPerson.avatar_uuid");
  });

  test("the counts are what each of them leaves", () => {
    const counts = countFields(rows);

    for (const filter of fieldFilters) {
      expect(counts[filter]).toBe(rows.filter((row) => passesFilter(row, filter)).length);
    }
    expect(counts.sent + counts.absent + counts["write-only"]).toBe(counts.all);
  });

  test("a write-only field that is sent all the same is in the answer", () => {
    const sent = rowAt(rowsOf("UserPerson", { avatar_uuid: "a1" }), "UserPerson.avatar_uuid");

    expect(passesFilter(sent, "sent")).toBe(true);
    expect(passesFilter(sent, "write-only")).toBe(true);
  });
});
