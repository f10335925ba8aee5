import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Stands for a browser: `Worker` and Trusted Types are what Node has not. */
function standForBrowser(isTyped: boolean) {
  const started: [unknown, unknown][] = [];
  const policies = new Map<string, { createScriptURL: (address: string) => string }>();
  vi.stubGlobal("Worker", function Worker(address: unknown, options: unknown) {
    started.push([address, options]);
  });
  vi.stubGlobal(
    "trustedTypes",
    isTyped
      ? {
          createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => {
            policies.set(name, rules);
            return {
              createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}`,
            };
          },
        }
      : undefined,
  );
  return { started, policies };
}

test("each worker is a module of the build, and its address went through the policy", async () => {
  const { started, policies } = standForBrowser(true);
  const { createJsonWorker, createQueryWorker } = await import("./create-worker.ts");

  createJsonWorker();
  createQueryWorker();

  expect([...policies.keys()]).toStrictEqual(["json-worker"]);
  expect(started).toStrictEqual([
    [expect.stringMatching(/^trusted .*\/json-worker\.ts/), { type: "module" }],
    [expect.stringMatching(/^trusted .*\/query-worker\.ts/), { type: "module" }],
  ]);
});

test.each(["https://example.com/json-worker.js", "blob:null/0", "data:text/javascript,1", ""])(
  "the policy answers nothing for %s",
  async (address) => {
    const { policies } = standForBrowser(true);
    await import("./create-worker.ts");

    expect(() => policies.get("json-worker")?.createScriptURL(address)).toThrow(TypeError);
  },
);

test("a browser without Trusted Types gets the same two addresses", async () => {
  const { started } = standForBrowser(false);
  const { createJsonWorker } = await import("./create-worker.ts");

  createJsonWorker();

  expect(started).toStrictEqual([
    [expect.stringMatching(/^[^ ]*\/json-worker\.ts/), { type: "module" }],
  ]);
});
