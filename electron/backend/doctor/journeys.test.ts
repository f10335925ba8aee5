import { expect, test } from "vitest";
import { collectCauses } from "./collect-causes.ts";

/*
 * The table and the browser: which row is met by which journey. Read as text, because the backend
 * does not import what looks at it from outside.
 */
const texts: Readonly<Record<string, string>> = import.meta.glob(
  ["../../../e2e/journeys/doctor-table.ts", "../../../e2e/journeys/*.spec.ts"],
  { eager: true, query: "?raw", import: "default" },
);

const named = (pattern: RegExp): string =>
  Object.entries(texts)
    .filter(([file]) => pattern.test(file))
    .map(([, text]) => text)
    .join("\n");

const list = named(/doctor-table\.ts$/);
const ofDoctor = named(/\/doctor[^/]*\.spec\.ts$/);
const ofOthers = named(/\.spec\.ts$/);
const rows = collectCauses();

function entries(name: string): ReadonlyMap<string, string> {
  const [, body = ""] = new RegExp(`${name}[^{]*= \\{([\\s\\S]*?)\\n?\\}`).exec(list) ?? [];
  const found = body.matchAll(/^ {2}"?([a-z0-9-]+)"?:\s+"(.+)",$/gm);
  return new Map([...found].map(([, row = "", words = ""]) => [row, words]));
}

const met = entries("rowWords");
const unmet = entries("unmetRows");
/** The doctor's own journeys hold tables of rows; others name a row where they look for it. */
const isNamed = (row: string): boolean =>
  ofDoctor.includes(`"${row}"`) || ofOthers.includes(`expectRow(sandgate, "${row}")`);

test(`of ${rows.length} rows ${[...met.keys()].filter(isNamed).length} are met in the browser, and every other one says why not`, () => {
  const listed = [...met.keys(), ...unmet.keys()].toSorted();

  expect(listed).toEqual(rows.map(({ name }) => name).toSorted());
  expect([...met.keys()].filter((row) => !isNamed(row))).toEqual([]);
  expect([...unmet.keys()].filter(isNamed)).toEqual([]);
  for (const reason of unmet.values()) expect(reason.length).toBeGreaterThan(20);
});

test("the words a journey looks for are of that row and of no other", () => {
  const wordsOf = ({ title, meaning }: (typeof rows)[number]): string =>
    [title, meaning].map(String).join(" ");
  for (const [row, words] of met) {
    const holders = rows.filter((one) => wordsOf(one).includes(words)).map(({ name }) => name);
    expect([row, holders]).toEqual([row, [row]]);
  }
});
