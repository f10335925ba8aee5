import type { Cause } from "./cause.ts";

function isCauseList(value: unknown): value is readonly Cause[] {
  return Array.isArray(value) && value.every((one: unknown) => isCause(one));
}

function isCause(value: unknown): value is Cause {
  return typeof value === "object" && value !== null && "applies" in value && "remedy" in value;
}

/** Every row of every file of `causes/`, gathered at build time; refuses two rows of one name. */
export function collectCauses(): readonly Cause[] {
  const modules: Readonly<Record<string, unknown>> = import.meta.glob(
    ["./causes/*.ts", "!./causes/*.test.ts"],
    { eager: true },
  );
  const rows = Object.values(modules).flatMap((module) =>
    typeof module === "object" && module !== null
      ? Object.values(module).filter(isCauseList).flat()
      : [],
  );
  const names = rows.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two causes are called ${twice}`);
  return rows;
}
