import { describe, expect, test } from "vitest";
import { checkDeviceForm, fieldErrorsOf, type DeviceForm } from "./check-device-form.ts";

const filled: DeviceForm = {
  description: " Build server ",
  apiKey: " sandbox_12 ",
  ipChoice: "this",
  addresses: "",
};

describe("a filled form is what is sent", () => {
  test("without spaces around what was typed, bound to this address", () => {
    expect(checkDeviceForm(filled)).toEqual({
      ok: true,
      value: { description: "Build server", apiKey: "sandbox_12", permittedIps: [] },
    });
  });

  test("with a kept key, no key is sent from the page", () => {
    const check = checkDeviceForm({ ...filled, apiKey: null });

    expect(check.ok && "apiKey" in check.value).toBe(false);
  });

  test("every address is a star, and only when chosen", () => {
    expect(checkDeviceForm({ ...filled, ipChoice: "any" })).toMatchObject({
      value: { permittedIps: ["*"] },
    });
  });

  test("addresses typed before another choice was made are not sent", () => {
    expect(checkDeviceForm({ ...filled, addresses: "10.0.0.1" })).toMatchObject({
      value: { permittedIps: [] },
    });
    expect(checkDeviceForm({ ...filled, ipChoice: "listed", addresses: "10.0.0.1" })).toMatchObject(
      { value: { permittedIps: ["10.0.0.1"] } },
    );
  });
});

describe("a slip is told at its field, in the order of the fields", () => {
  test("all at once", () => {
    const check = checkDeviceForm({
      description: " ",
      apiKey: "",
      ipChoice: "listed",
      addresses: "",
    });

    expect(check.ok ? [] : Object.keys(check.errors)).toEqual([
      "description",
      "apiKey",
      "permittedIps",
    ]);
  });

  test("a description over a hundred characters", () => {
    const check = checkDeviceForm({ ...filled, description: "x".repeat(101) });

    expect(check).toMatchObject({ errors: { description: expect.stringContaining("100") } });
  });

  test("each wrong address by its own text, the rest counted", () => {
    const check = checkDeviceForm({
      ...filled,
      ipChoice: "listed",
      addresses: "1.2.3 ::1 host 10.0.0.1 1.2.3.999 4.4",
    });

    const said = check.ok ? "" : (check.errors.permittedIps ?? "");
    expect(said).toMatch(/^“1\.2\.3”: .* “::1”: .* “host”: .* And 2 more\.$/);
  });
});

test("the trusted side's refusal lands at the field it names", () => {
  const error = { code: "invalid_input", message: "No.", retryable: false } as const;

  expect(fieldErrorsOf({ ...error, field: "apiKey" })).toEqual({ apiKey: "No." });
  expect(fieldErrorsOf({ ...error, field: "permittedIps.0" })).toEqual({ permittedIps: "No." });
  expect(fieldErrorsOf(error)).toEqual({});
});
