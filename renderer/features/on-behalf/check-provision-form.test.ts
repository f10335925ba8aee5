import { expect, test } from "vitest";
import { provisionRequestSchema } from "../../../shared/contract/on-behalf.ts";
import { checkProvisionForm, fieldErrorOf, type ProvisionForm } from "./check-provision-form.ts";

const typed = {
  email: " zoe@zandpoort.example ",
  phone: "+31612345678",
  name: "Zoë",
  directorProvisionId: "42",
  externalUuid: "",
};

test.each(["person", "company", "email-pointer", "phone-pointer"] as const)(
  "what the form %s passes on is what the trusted side takes",
  (form: ProvisionForm) => {
    const check = checkProvisionForm(form, typed);

    expect(check.ok).toBe(true);
    expect(provisionRequestSchema.safeParse(check.ok && check.request).success).toBe(true);
  },
);

test.each([
  [{ email: "nobody" }, "email"],
  [{ phone: "0612345678" }, "phone"],
  [{ phone: "+31 6 1234" }, "phone"],
  [{ externalUuid: "550e8400" }, "externalUuid"],
])("%o is told at its field, with the way out", (slip, field) => {
  const check = checkProvisionForm("person", { ...typed, ...slip });

  expect(check).toEqual({ ok: false, errors: { [field]: expect.stringContaining("like") } });
});

test("a field the form does not have is not looked at", () => {
  expect(checkProvisionForm("email-pointer", { ...typed, phone: "x" }).ok).toBe(true);
});

test("a refusal of the trusted side finds its field", () => {
  const error = { code: "invalid_input", message: "No.", retryable: false } as const;

  expect(fieldErrorOf("phone-pointer", { ...error, field: "request.value" })).toEqual({
    phone: "No.",
  });
  expect(fieldErrorOf("person", { ...error, field: "accountId" })).toBeNull();
});
