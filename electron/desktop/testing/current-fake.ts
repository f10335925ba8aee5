import type { FakeElectron } from "./fake-electron.ts";

/** The fake that `vi.mock("electron", …)` put in place in this test file. */
export async function currentFake(): Promise<FakeElectron> {
  // the one cast: under the mock this module is what createFakeElectron made
  return (await import("electron")) as unknown as FakeElectron;
}
