import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createDurableStores } from "./durable-store.ts";

test("a store library that stops writing through the durable writer is noticed at once", () => {
  const directory = mkdtempSync(join(tmpdir(), "sandgate-store-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  /** As `conf` would be after renaming its private `_write`. */
  class RenamedWrite {
    get store(): Record<string, unknown> {
      return {};
    }
    set store(data: Record<string, unknown>) {
      writeFileSync(join(directory, "notes.json"), JSON.stringify(data));
    }
  }
  const stores = createDurableStores({
    storeClass: RenamedWrite,
    directory,
    clock: { now: Date.now },
  });
  const { store } = stores.open("notes");
  expect(() => store.replace({ a: 1 })).toThrow("not written by the durable writer");
  expect(store.read()).toBeNull();
});
