import { expect, test, vi } from "vitest";
import { bridgeChannel, bridgeGlobal } from "../shared/contract/bridge.ts";
import { currentFake } from "./desktop/testing/current-fake.ts";

vi.mock("electron", async () =>
  (await import("./desktop/testing/fake-electron.ts")).createFakeElectron(),
);

const { contextBridge, ipcRenderer } = await currentFake();
await import("./preload.ts");

test("the page gets one global with one function", () => {
  expect([...contextBridge.exposed.keys()]).toStrictEqual([bridgeGlobal]);
  expect(contextBridge.exposed.get(bridgeGlobal)).toStrictEqual({ call: expect.any(Function) });
});

test("the function passes a name and an input on the one channel, and nothing else", async () => {
  const bridge = contextBridge.exposed.get(bridgeGlobal) as {
    call: (...args: unknown[]) => Promise<unknown>;
  };

  const answer = await bridge.call("app.read", {}, "more", "and more");

  expect(ipcRenderer.invoked).toStrictEqual([[bridgeChannel, "app.read", {}]]);
  expect(answer).toStrictEqual({ ok: true, value: null });
});
