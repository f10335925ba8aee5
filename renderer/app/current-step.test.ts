import { expect, test } from "vitest";
import { currentStep, nextStep, stepAfter, stepStates } from "./current-step.ts";

const idle = { running: null, failed: null };

test("an account without facts begins at the installation", () => {
  expect(currentStep([], null)).toBe("installation");
});

test("the step to do next is the first one without facts", () => {
  expect(currentStep(["installation", "device"], null)).toBe("session");
});

test("a finished onboarding rests on the user", () => {
  expect(nextStep(["installation", "device", "session", "user"])).toBeNull();
  expect(currentStep(["installation", "device", "session", "user"], null)).toBe("user");
});

test("looking back at a step changes what is shown and nothing else", () => {
  const done = ["installation", "device"] as const;

  expect(currentStep(done, "installation")).toBe("installation");
  expect(stepStates(done, idle).session).toBe("current");
});

test("steps behind the next one are blocked", () => {
  expect(stepStates(["installation"], idle)).toEqual({
    installation: "done",
    device: "current",
    session: "blocked",
    user: "blocked",
  });
});

test("a step that runs again shows that it runs, though it is done", () => {
  expect(stepStates(["installation"], { running: "installation", failed: null }).installation).toBe(
    "running",
  );
});

test("a step that failed shows the failure until it is tried again", () => {
  expect(stepStates([], { running: null, failed: "installation" }).installation).toBe("failed");
  expect(stepStates([], { running: "installation", failed: "installation" }).installation).toBe(
    "running",
  );
});

test("after a logout the session is the step to do next, and the user waits for it", () => {
  const states = stepStates(["installation", "device"], idle);

  expect(states.session).toBe("current");
  expect(states.user).toBe("blocked");
});

test("nothing comes after the user", () => {
  expect(stepAfter("session")).toBe("user");
  expect(stepAfter("user")).toBeNull();
});
