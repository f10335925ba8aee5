import { expect, test } from "vitest";
import { sandboxMoneyBody } from "../../../shared/requests/presets.ts";
import { amountProblem, readMoneyAmount, withMoneyAmount } from "./money-amount.ts";

test("the amount of a body that asks Sugar Daddy is read and changed, and nothing else of it", () => {
  const body = sandboxMoneyBody("100.00").replace("{", "{ ");

  expect(readMoneyAmount(body)).toBe("100.00");
  expect(withMoneyAmount(body, "7.5")).toBe(body.replace('"100.00"', '"7.5"'));
});

test("a body about something else has no such amount", () => {
  const toOthers = sandboxMoneyBody("1.00").replace("sugardaddy@", "somebody@");

  for (const body of ["", "{", "[]", '{"x":"sugardaddy@bunq.com"}', toOthers]) {
    expect(readMoneyAmount(body)).toBeNull();
    expect(withMoneyAmount(body, "1.00")).toBe(body);
  }
});

test("what is paid at once is no problem; the rest says why", () => {
  expect(["0.01", "100", "500.00"].map(amountProblem)).toEqual([null, null, null]);
  expect(amountProblem("500.01")).toContain("stays pending");
  expect(amountProblem("0.00")).toContain("more than nothing");
  for (const typed of ["", "1,50", "abc", "1.234"]) {
    expect(amountProblem(typed)).toBe("Write it like 100.00.");
  }
});
