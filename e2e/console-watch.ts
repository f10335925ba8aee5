import { expect, type BrowserContext } from "@playwright/test";

/** What the tabs of one test complained about. */
export interface ConsoleWatch {
  /** For a test that provokes a complaint, e.g. by a refused request. */
  readonly allow: (expected: RegExp) => void;
}

/** A violation of the content security policy is one of the errors, as the browser words it. */
export function watchConsole(context: BrowserContext) {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (problem) => complaints.push(problem.error().message));
  return {
    allow: (expected: RegExp) => void allowed.push(expected),
    expectSilence: () => {
      const unexpected = complaints.filter((text) => !allowed.some((known) => known.test(text)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
  };
}
