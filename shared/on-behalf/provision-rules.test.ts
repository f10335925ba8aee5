import { expect, test } from "vitest";
import { provisionIdProblem } from "./provision-rules.ts";

test.each([
  ["1", null],
  [" 9007199254740991 ", null],
  ["9007199254740993", /too large to be sent exactly/],
  ["9223372036854775807", /too large to be sent exactly/],
  ["0", /Enter the number/],
  ["1e3", /Enter the number/],
  ["", /Enter the number/],
])("of a director’s provision: %j", (text, problem) => {
  const said = provisionIdProblem(text);

  if (problem === null) expect(said).toBeNull();
  else expect(said).toMatch(problem);
});
