import { expect, test } from "vitest";
import { initials } from "./initials.ts";

test.each([
  ["Zoë van der Berg", "ZB"],
  ["Z. van der Berg", "ZB"],
  ["Zoë", "Z"],
  ["Tulpen & Zonen B.V.", "TV"],
  ["élan vital", "ÉV"],
  ["Élodie D’Arc", "ÉD"],
  ["12345", ""],
  ["", ""],
])("%j has the initials %j", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
