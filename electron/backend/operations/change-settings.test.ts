import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { defaultSettings } from "../../../shared/contract/settings.ts";
import { MovableClock } from "../../testing/create-test-backend.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";
import { SettingsDocument } from "../settings-document.ts";
import { createConfStores } from "../storage/create-conf-stores.ts";

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

test.each(["tree", "raw"])("choices of the version before are kept, with %s chosen", (userView) => {
  const directory = mkdtempSync(join(tmpdir(), "sandgate-settings-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const { store } = createConfStores(directory, new MovableClock()).open("settings");
  const { pathStyle: _added, ...before } = { ...defaultSettings, theme: "dark", userView };
  store.replace(before);

  expect(new SettingsDocument(store).read()).toEqual({ ...before, pathStyle: "jsonpath" });
});
