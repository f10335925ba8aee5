import { spawn, spawnSync } from "node:child_process";
import { createSecretKey } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleChild } from "../storage/testing/bundle-child.ts";
import { seal, unseal } from "../vault/seal.ts";
import { ExchangeLog } from "./exchange-log.ts";
import { idsOf, LogFixture, recorded, accountId } from "./testing/log-fixture.ts";

const onWindows = process.platform === "win32";
const key = createSecretKey(Buffer.alloc(32));

describe("what happens when the disk or the process fails", () => {
  let program: string;
  beforeAll(async () => {
    program = await bundleChild(join(import.meta.dirname, "testing/exchange-log.child.ts"));
    return () => rmSync(dirname(program), { recursive: true });
  });

  /** What the child wrote, opened with its key. */
  function openChilds(fixture: LogFixture): ExchangeLog {
    return new ExchangeLog({
      dataDirectory: fixture.dataDirectory,
      vault: {
        sealBytes: (place, plain) => seal(key, place, plain),
        openBytes: (place, sealed) => unseal(key, place, sealed),
      },
      notices: fixture.notices,
      clock: { now: () => 0 },
      maximumBytes: () => 50_000_000,
    });
  }

  test.skipIf(onWindows)(
    "a full disk fails no call: the exchange is readable until the end, and a notice says so (not on Windows: no ulimit)",
    () => {
      const fixture = new LogFixture();
      // Files over 64 KB cannot be written in this shell: the disk is "full" without being root.
      const run = spawnSync(
        "bash",
        [
          "-c",
          'ulimit -f 64; exec "$0" "$@"',
          process.execPath,
          program,
          fixture.dataDirectory,
          "overfill",
        ],
        { encoding: "utf8" },
      );

      // The seventh is too much for the first file; the next one gets a file of its own.
      expect(JSON.parse(run.stdout)).toEqual({
        added: 8,
        kept: 8,
        lastText: 10_000,
        notices: [expect.stringMatching(/An exchange .* could not be stored \(the disk is full\)/)],
      });
      const log = openChilds(fixture);
      expect(idsOf(log)).toEqual(["8", "6", "5", "4", "3", "2", "1"]);
      expect(fixture.told()).toEqual([]);
      expect(log.text(accountId, "8", "response")).toHaveLength(10_000);
    },
  );

  test("killed at any moment, it keeps every exchange it had added, and is never damaged", async () => {
    for (let kill = 1; kill <= 8; kill += 1) {
      const fixture = new LogFixture();
      const child = spawn(process.execPath, [program, fixture.dataDirectory, "count"]);
      let added = 0;
      for await (const line of createInterface(child.stdout)) {
        added = Number(line);
        if (added >= kill * 7) break;
      }
      child.kill("SIGKILL");
      await once(child, "exit");

      const log = openChilds(fixture);
      const ids = idsOf(log);
      expect(fixture.told()).toEqual([]);
      expect(ids.length).toBeGreaterThanOrEqual(added);
      expect(ids).toEqual(ids.map((_, index) => String(ids.length - index)));
      expect(log.text(accountId, ids[0] ?? "", "response")).toHaveLength(10_000);
    }
  }, 60_000);

  test("a folder that became something else is told once, with how many could not be stored", () => {
    const fixture = new LogFixture();
    const log = fixture.open();
    expect(idsOf(log)).toEqual([]);
    mkdirSync(dirname(fixture.directory));
    writeFileSync(fixture.directory, "a file now");
    log.add(recorded({ id: "one" }));
    log.add(recorded({ id: "two" }));

    expect(idsOf(log)).toEqual(["two", "one"]);
    expect(log.find(accountId, "one")?.line.id).toBe("one");
    expect(fixture.told()).toEqual([expect.stringMatching(/^2 exchanges of this account/)]);
    rmSync(fixture.directory);
    log.add(recorded({ id: "three" }));
    expect(idsOf(fixture.open())).toEqual(["three"]);
  });

  test("a folder that vanished while Sandgate runs costs what was in it, and no call", () => {
    const fixture = new LogFixture();
    const log = fixture.open();
    log.add(recorded({ id: "one" }));
    rmSync(fixture.directory, { recursive: true });
    log.add(recorded({ id: "two" }));
    log.add(recorded({ id: "three" }));

    expect(() => log.find(accountId, "one")).toThrow("cannot be opened");
    expect(log.find(accountId, "two")?.line.id).toBe("two");
    expect(idsOf(fixture.open())).toEqual(["three"]);
  });

  test("what is held in memory alone stays within the bound", () => {
    const fixture = new LogFixture();
    fixture.maximumBytes = 1_000_000;
    fixture.vault.isLocked = true;
    const log = fixture.open();
    for (let index = 0; index < 200; index += 1) {
      log.add(recorded({ id: String(index) }, { response: "x".repeat(10_000) }));
    }

    expect(log.bytes(accountId)).toBeLessThanOrEqual(1_000_000);
    expect(idsOf(log)[0]).toBe("199");
  });
});
