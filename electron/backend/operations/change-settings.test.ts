import { expect, test } from "vitest";
import { defaultSettings } from "../../../shared/contract/settings.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";

test("a choice is remembered over a restart, and the others stay as they were", async () => {
  const { backend } = await openOnboarding();

  await backend.call("settings.change", { theme: "dark" });
  await backend.restart();

  expect(await backend.call("settings.read", {})).toEqual({ ...defaultSettings, theme: "dark" });
});

test("a choice that makes no sense is refused and names its field", async () => {
  const { backend } = await openOnboarding();

  expect(await backend.refusal("settings.change", { timeoutSeconds: 0 })).toMatchObject({
    code: "invalid_input",
    field: "timeoutSeconds",
  });
  expect(await backend.call("settings.read", {})).toEqual(defaultSettings);
});
