import { chmodSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyState } from "./sandbox-state.ts";
import { loadState, StateFile, stateFileName } from "./state-file.ts";
import { readStateText } from "./state-text.ts";
import { Tables } from "./tables.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

function opened() {
  const directory = temporaryDirectory();
  const tables = new Tables(emptyState(1));
  const file = new StateFile(directory, tables);
  const path = join(directory, stateFileName);
  const addUser = async () => {
    tables.users.add((id) => ({ id, kind: "UserPerson", createdAt: 1, onBehalf: null }));
    await file.save();
  };
  return { tables, file, path, addUser, read: () => readStateText(readFileSync(path, "utf8")) };
}

describe("the state file", () => {
  test.runIf(process.platform !== "win32")("is readable by its owner only", async () => {
    const { path, addUser } = opened();

    await addUser();

    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.runIf(process.platform !== "win32")("has a new directory to its owner alone", () => {
    const shared = temporaryDirectory();
    chmodSync(shared, 0o755);
    const own = join(shared, "new", "state");

    for (const directory of [own, shared]) loadState(directory, emptyState(1), 0);

    expect(statSync(own).mode & 0o777).toBe(0o700);
    // It may be somebody's home or project, which others have to go on reaching.
    expect(statSync(shared).mode & 0o777).toBe(0o755);
  });

  test("grows by what changed, not by what there is", async () => {
    const { path, addUser } = opened();
    const growths: number[] = [];
    await addUser();
    for (let at = 0; at < 500; at += 1) {
      const before = statSync(path).size;
      await addUser();
      growths.push(statSync(path).size - before);
    }

    expect(new Set(growths).size).toBeLessThan(3);
    expect(Math.max(...growths)).toBeLessThan(250);
  });

  test("is written anew once its later lines outweigh the state, and stays readable", async () => {
    const { tables, path, file, read } = opened();
    const filler = "x".repeat(50_000);
    let sizes = 0;
    for (let at = 0; at < 20; at += 1) {
      const id = tables.attachments.add((newId) => ({
        id: newId,
        createdAt: 1,
        uuid: String(newId),
        description: "",
        contentType: "image/png",
        content: "",
      })).id;
      tables.attachments.replace({ ...tables.attachments.need(id), content: filler });
      tables.attachments.replace({ ...tables.attachments.need(1), content: filler });
      await file.save();
      sizes = Math.max(sizes, statSync(path).size);
    }

    expect(read().attachments).toHaveLength(20);
    // Without ever being replaced it would have 40 times the filler.
    expect(sizes).toBeLessThan(39 * filler.length);
  });

  test("shares one line among rows that change together, the last version of each", async () => {
    const { tables, path, file, addUser, read } = opened();
    await addUser();
    const user = tables.users.need(1_822_101);
    for (let createdAt = 2; createdAt < 9; createdAt += 1)
      tables.users.replace({ ...user, createdAt });
    await file.save();

    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(3);
    expect(read().users).toEqual([{ ...user, createdAt: 8 }]);
  });

  test("that somebody else changed is not written to", async () => {
    const { path, addUser, read } = opened();
    await addUser();
    await addUser();
    truncateSync(path, statSync(path).size - 10);

    await expect(addUser()).rejects.toThrow("one sandbox per directory");
    expect(read().users).toHaveLength(1);
  });

  test("forgets, when tables are emptied, what they held", async () => {
    const { tables, file, addUser, read } = opened();
    await addUser();
    tables.users.clear();
    await file.save();

    expect(read().users).toEqual([]);
  });
});
