import { afterEach, expect, test } from "vitest";
import { blankComposer } from "./composer.ts";
import { uiStore } from "./ui-store.ts";

afterEach(() => uiStore.getState().reset());

const composer = () => uiStore.getState().composers["a"];

test("another request in the place of the one before is told apart from it, though they look alike", () => {
  const { composed, composerLoaded } = uiStore.getState();
  composerLoaded("a", { ...blankComposer, label: "User" });
  const first = composer()?.generation;
  composed("a", { label: "User, again" });
  expect(composer()?.generation).toBe(first);

  composerLoaded("a", { ...blankComposer, label: "User" });
  expect(composer()?.generation).not.toBe(first);
  expect(composer()).toMatchObject({ label: "User", outcome: null });
});
