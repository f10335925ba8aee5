import { describe, expect, test } from "vitest";
import { tallyEndToEnd } from "./tally-end-to-end.mjs";
import { tallyUnit } from "./tally-unit.mjs";
import { exitCodeOf, lastLine, nothing, sumTallies, tallyCheck } from "./tally.mjs";

const passing = { ...nothing, passed: 3 };

function unitFile(...statuses: string[]) {
  return {
    name: "a.test.ts",
    status: statuses.includes("failed") ? "failed" : "passed",
    assertionResults: statuses.map((status, index) => ({
      fullName: `${status} ${index}`,
      status,
      failureMessages: status === "failed" ? ["expected 1 to be 2"] : [],
    })),
  };
}

function spec(title: string, status: string, reason?: string) {
  const annotations = reason === undefined ? [] : [{ type: "skip", description: reason }];
  const errors = status === "unexpected" ? [{ message: "\u001B[31mTimed out\u001B[39m" }] : [];
  return { title, tests: [{ status, annotations, results: [{ errors }] }] };
}

describe("a check", () => {
  test("is no test when it passes, and a failure by its name when it does not", () => {
    expect(tallyCheck("lint", 0)).toEqual(nothing);
    expect(tallyCheck("lint", 1).failures).toMatchObject([{ name: "lint" }]);
  });
});

describe("the unit tests' report", () => {
  test("is counted test by test, over all files", () => {
    const report = { testResults: [unitFile("passed", "passed", "skipped"), unitFile("passed")] };

    const tally = tallyUnit(report, 0);

    expect(lastLine(tally)).toBe("3 passed, 0 failed, 1 skipped");
    expect(tally.skips).toEqual([{ name: "skipped 2", reason: "does not apply on this machine" }]);
  });

  test("gives each failure its name and message", () => {
    const tally = tallyUnit({ testResults: [unitFile("passed", "failed")] }, 1);

    expect(tally.failures).toEqual([{ name: "failed 1", message: "expected 1 to be 2" }]);
  });

  test("counts a file that did not load", () => {
    const broken = {
      name: "b.test.ts",
      status: "failed",
      message: "no such module",
      assertionResults: [],
    };

    const tally = tallyUnit({ testResults: [unitFile("passed"), broken] }, 1);

    expect(lastLine(tally)).toBe("1 passed, 1 failed");
    expect(tally.failures).toEqual([{ name: "b.test.ts", message: "no such module" }]);
  });

  test("that is missing is a failure, whatever the exit code says", () => {
    expect(lastLine(tallyUnit(null, 0))).toBe("0 passed, 1 failed");
    expect(lastLine(tallyUnit(null, 139))).toBe("0 passed, 1 failed");
  });

  test("that is green under a bad exit code is a failure", () => {
    expect(lastLine(tallyUnit({ testResults: [unitFile("passed")] }, 1))).toBe(
      "1 passed, 1 failed",
    );
  });
});

describe("the end-to-end tests' report", () => {
  test("is counted through all its levels, with the path as the name", () => {
    const report = {
      suites: [
        {
          title: "guard.spec.ts",
          specs: [spec("refuses", "expected")],
          suites: [
            {
              title: "the link",
              specs: [spec("is dead", "unexpected"), spec("works", "expected")],
            },
          ],
        },
      ],
    };

    const tally = tallyEndToEnd(report, 1);

    expect(lastLine(tally)).toBe("2 passed, 1 failed");
    expect(tally.failures).toEqual([
      { name: "guard.spec.ts › the link › is dead", message: "Timed out" },
    ]);
  });

  test("names what was skipped with its reason", () => {
    const report = {
      suites: [{ title: "d.spec.ts", specs: [spec("opens", "skipped", "no runtime")] }],
    };

    expect(tallyEndToEnd(report, 0).skips).toEqual([
      { name: "d.spec.ts › opens", reason: "no runtime" },
    ]);
  });

  test("counts a test that only passed at the second try as failed", () => {
    const report = { suites: [{ title: "a.spec.ts", specs: [spec("wobbles", "flaky")] }] };

    expect(lastLine(tallyEndToEnd(report, 0))).toBe("0 passed, 1 failed");
  });

  test("counts what broke outside of every test", () => {
    const report = { suites: [], errors: [{ message: "Cannot find module" }] };

    expect(tallyEndToEnd(report, 1).failures).toMatchObject([{ message: "Cannot find module" }]);
  });

  test("that is missing is a failure", () => {
    expect(lastLine(tallyEndToEnd(null, 0))).toBe("0 passed, 1 failed");
  });
});

describe("the last line", () => {
  test("says skipped only when something was", () => {
    expect(lastLine(passing)).toBe("3 passed, 0 failed");
    expect(lastLine({ ...passing, skips: [{ name: "a", reason: "b" }] })).toBe(
      "3 passed, 0 failed, 1 skipped",
    );
  });

  test("is the sum of everything that ran", () => {
    const sum = sumTallies([passing, tallyCheck("build", 1), passing]);

    expect(lastLine(sum)).toBe("6 passed, 1 failed");
  });

  test("goes with 0 only when something passed and nothing failed", () => {
    expect(exitCodeOf(passing)).toBe(0);
    expect(exitCodeOf(sumTallies([passing, tallyCheck("lint", 2)]))).toBe(1);
    expect(exitCodeOf(nothing)).toBe(1);
    expect(exitCodeOf({ ...nothing, skips: [{ name: "a", reason: "b" }] })).toBe(1);
  });
});
