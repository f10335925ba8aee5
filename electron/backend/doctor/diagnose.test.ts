import { describe, expect, test } from "vitest";
import type { AccountRecord } from "../accounts/account-record.ts";
import { blankRecord } from "../accounts/testing/blank-record.ts";
import type { Cause } from "./cause.ts";
import { collectCauses } from "./collect-causes.ts";
import { diagnose } from "./diagnose.ts";
import type { Facts } from "./facts.ts";

const account: AccountRecord = { ...blankRecord, id: "account-1", name: "First" };

const facts: Facts = {
  operation: "session.open",
  error: { code: "network_timeout", message: "No answer.", retryable: true, sent: "maybe" },
  call: null,
  said: "",
  status: null,
  account,
  sameKeyElsewhere: [],
  keyMadeAt: null,
  device: { answer: "not-asked" },
  timeoutSeconds: 30,
  now: 0,
};

const row = (name: string, certainty: Cause["certainty"], applies = true): Cause => ({
  name,
  certainty,
  applies: () => applies,
  title: name,
  meaning: name,
  remedy: "retry",
});

function told(rows: readonly Cause[]) {
  const errors: string[] = [];
  const logger = { info: () => undefined, error: (event: string) => void errors.push(event) };
  return { diagnosis: diagnose(rows, facts, logger), errors };
}

describe("of the rows that apply", () => {
  test("the surest one counts, wherever it stands in the table", () => {
    const rows = [row("c", "unknown"), row("b", "likely"), row("a", "certain")];

    expect(told(rows).diagnosis?.cause).toBe("a");
    expect(told(rows.toReversed()).diagnosis?.cause).toBe("a");
  });

  test("a surer one that does not apply does not count", () => {
    expect(told([row("a", "certain", false), row("b", "general")]).diagnosis?.cause).toBe("b");
  });

  test("two of one rank are reported as the defect they are", () => {
    expect(told([row("a", "likely"), row("b", "likely")]).errors).toEqual(["doctor.ambiguous"]);
    expect(told([row("a", "likely"), row("b", "general")]).errors).toEqual([]);
  });

  test("none is no diagnosis", () => {
    expect(told([row("a", "certain", false)]).diagnosis).toBeNull();
  });
});

describe("the table", () => {
  test("enough time that went by is not answered with the settings", () => {
    expect(told(collectCauses()).diagnosis).toMatchObject({
      cause: "answer-timed-out",
      remedy: "retry",
    });
  });

  test("every row is brought about by a test beside it, by name", () => {
    const tests: Readonly<Record<string, string>> = import.meta.glob("./causes/*.test.ts", {
      eager: true,
      query: "?raw",
      import: "default",
    });
    const texts = Object.values(tests).join("\n");

    const untested = collectCauses().filter(({ name }) => !texts.includes(`"${name}"`));

    expect(untested.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(tests).length).toBeGreaterThan(5);
  });

  test("no row says less than what to do: title and meaning are sentences of their own", () => {
    for (const { title, meaning } of collectCauses()) {
      if (typeof title === "string") expect(title.length).toBeGreaterThan(8);
      if (typeof meaning === "string") expect(meaning).toMatch(/[.?]$/);
      expect(`${String(title)} ${String(meaning)}`).not.toMatch(/something went wrong/i);
    }
  });
});
