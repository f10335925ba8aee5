import { expect, test } from "vitest";
import { bodyForms } from "./body-forms.ts";

const megabyte = 1_000_000;

// A pattern that looks at every place anew takes hours over one of these; the time limit notices.
test.each([
  ["slashes, as base64 has", `{"a":"${"/".repeat(megabyte)}"}`],
  ["letters beyond ASCII and no slash", `{"a":"${"é".repeat(megabyte / 2)}"}`],
  ["line breaks that do not stand at the end", `${"\n".repeat(megabyte)}x`],
])("every form of a body of %s is made", { timeout: 60_000 }, (_, body) => {
  const causes = new Set<string>();
  for (const { cause } of bodyForms(Buffer.from(body), null)) causes.add(cause);

  expect(causes.size).toBeGreaterThan(3);
});
