import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Table } from "./table.ts";

interface Pet {
  readonly id: number;
  readonly owner: number | null;
  readonly names: readonly string[];
}

function pets(rows: readonly Pet[] = []) {
  const changes: (Pet | null)[] = [];
  const table = new Table<Pet, "owner" | "name">({
    rows,
    goesOnAt: 10,
    indexes: { owner: (row) => row.owner, name: (row) => row.names },
    changed: (row) => void changes.push(row),
  });
  return { table, changes };
}

describe("a table", () => {
  test("finds rows by one value, by any of several, and not by none", () => {
    const { table } = pets();
    const rex = table.add((id) => ({ id, owner: 1, names: ["Rex", "R"] }));
    table.add((id) => ({ id, owner: null, names: [] }));

    expect(table.firstBy("owner", 1)).toBe(rex);
    expect(table.firstBy("name", "R")).toBe(rex);
    expect(table.firstBy("name", "Tom")).toBeUndefined();
    expect(table.allBy("owner", 2)).toEqual([]);
  });

  test("does not find a row any more by what it no longer has", () => {
    const { table } = pets();
    const rex = table.add((id) => ({ id, owner: 1, names: ["Rex"] }));

    table.replace({ ...rex, owner: 2 });

    expect(table.firstBy("owner", 1)).toBeUndefined();
    expect(table.firstBy("owner", 2)?.names).toEqual(["Rex"]);
  });

  test("knows the oldest and the newest, also after rows below all others came later", () => {
    const { table } = pets([{ id: 20, owner: 1, names: [] }]);
    table.add((id) => ({ id, owner: 1, names: [] }));
    table.replace({ id: 3, owner: 1, names: [] });

    expect(table.idsBy("owner", 1)).toEqual([3, 20, 21]);
    expect(table.lastBy("owner", 1)?.id).toBe(21);
  });

  test("tells every change, and null when all went; ids go on", () => {
    const { table, changes } = pets();
    const rex = table.add((id) => ({ id, owner: 1, names: ["Rex"] }));
    table.clear();

    expect(changes).toEqual([rex, null]);
    expect(table.firstBy("name", "Rex")).toBeUndefined();
    expect(table.add((id) => ({ id, owner: 1, names: [] })).id).toBe(11);
  });

  test("finds exactly what looking at every row would find", () => {
    const pet = fc.record({
      id: fc.integer({ min: 1, max: 30 }),
      owner: fc.option(fc.integer({ min: 1, max: 4 })),
      names: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
    });

    fc.assert(
      fc.property(fc.array(pet), fc.array(pet), (before, after) => {
        const unique = [...new Map(before.map((row) => [row.id, row])).values()];
        const { table } = pets(unique);
        // One index is kept up through the changes, the other made after them.
        table.firstBy("owner", 1);
        for (const row of after) table.replace(row);

        const rows = table.all().toSorted((a, b) => a.id - b.id);
        for (const owner of [1, 2, 3, 4]) {
          expect(table.allBy("owner", owner)).toEqual(rows.filter((row) => row.owner === owner));
        }
        for (const name of ["a", "b", "c"]) {
          expect(table.allBy("name", name)).toEqual(rows.filter((row) => row.names.includes(name)));
        }
      }),
    );
  });
});
