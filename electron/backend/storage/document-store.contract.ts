import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Clock, DocumentStores, OpenedStore } from "../ports.ts";
import type { DocumentUpgrades } from "./document-upgrades.ts";
import { serializeFramed } from "./framed-document.ts";

interface Subject {
  readonly createStores: (
    directory: string,
    clock: Clock,
    upgrades?: DocumentUpgrades,
  ) => DocumentStores;
  /** The path of a program that runs `runStoreCommands` with this adapter. */
  readonly bundleProgram: () => Promise<string>;
}

const clock: Clock = { now: () => Date.UTC(2026, 10, 20, 9, 8, 7) };
const countSchema = z.object({ count: z.number() });
/** `custom` hands over the very object that was read, where a plain schema would copy it. */
const listsSchema = z.custom<{ list: number[] }>();
const onWindows = process.platform === "win32";

const mode = (path: string) => statSync(path).mode & 0o777;

function mistakenUpgrade(): never {
  throw new Error("a mistake in an upgrade");
}

/** What every adapter of `DocumentStores` does, whichever library is below. */
export function describeDocumentStores(adapter: string, subject: Subject): void {
  describe(`documents kept by ${adapter}`, () => {
    let made: string;
    let directory: string;
    let file: string;

    beforeEach(() => {
      made = mkdtempSync(join(tmpdir(), "sandgate-store-"));
      directory = made;
      file = join(directory, "notes.json");
    });
    afterEach(() => rmSync(made, { recursive: true, force: true }));

    function open(upgrades?: DocumentUpgrades): OpenedStore {
      return subject.createStores(directory, clock, upgrades).open("notes");
    }
    const text = (path = file) => readFileSync(path, "utf8");

    describe("storing and reading", () => {
      test("a document that was never stored reads as null and makes no file", () => {
        expect(open().store.read()).toBeNull();
        expect(readdirSync(directory)).toEqual([]);
      });

      test("a stored document reads back at once and after reopening", () => {
        const document = { name: "Überweisung €", list: [1, { deep: null }], "7": true };
        const { store } = open();
        store.replace(document);
        expect(store.read()).toEqual(document);
        expect(open()).toMatchObject({ notices: [] });
        expect(open().store.read()).toEqual(document);
      });

      test("keys with dots and conf's own words are data like any other", () => {
        const document = { "a.b": 1, constructor: 2, nested: { "c.d": 3 } };
        open().store.replace(document);
        expect(open().store.read()).toEqual(document);
      });

      test("neither the object stored nor the object read is a way into the document", () => {
        const { store } = open();
        const mine = { list: [1] };
        store.replace(mine);
        mine.list.push(2);
        listsSchema.parse(store.read()).list.push(3);
        expect(store.read()).toEqual({ list: [1] });
      });

      test("documents of different names do not meet", () => {
        const stores = subject.createStores(directory, clock);
        stores.open("notes").store.replace({ from: "notes" });
        stores.open("other").store.replace({ from: "other" });
        expect(open().store.read()).toEqual({ from: "notes" });
      });

      test("on disk it says its format, its schema and a checksum of its data", () => {
        open().store.replace({ a: 1 });
        expect(JSON.parse(text())).toEqual({
          format: 1,
          schema: 1,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          data: { a: 1 },
        });
      });

      test("the generation before stays beside it as .bak", () => {
        const { store } = open();
        store.replace({ turn: 1 });
        store.replace({ turn: 2 });
        store.replace({ turn: 3 });
        expect(readdirSync(directory).toSorted()).toEqual(["notes.json", "notes.json.bak"]);
        expect(JSON.parse(text(`${file}.bak`))).toMatchObject({ data: { turn: 2 } });
      });

      test("wiping the backup leaves nothing of the document before", () => {
        const { store } = open();
        store.replace({ secret: "hunter2" });
        store.replace({ secret: null }, { wipeBackup: true });
        const everything = readdirSync(directory).map((name) => text(join(directory, name)));
        expect(everything).not.toHaveLength(0);
        expect(everything.join()).not.toContain("hunter2");
      });

      test("removing it removes the backup and the copies set aside, and nothing else", () => {
        writeFileSync(file, "{");
        const { store } = open();
        store.replace({ turn: 1 });
        store.replace({ turn: 2 });
        writeFileSync(join(directory, "other.json"), "mine");
        store.remove();
        expect(store.read()).toBeNull();
        expect(readdirSync(directory)).toEqual(["other.json"]);
        store.replace({ turn: 3 });
        expect(open().store.read()).toEqual({ turn: 3 });
      });
    });

    describe.skipIf(onWindows)("permissions (not on Windows: it has none of these)", () => {
      test("the directory is 0700, the document and its backup 0600", () => {
        directory = join(directory, "new", "data");
        const { store } = open();
        store.replace({ turn: 1 });
        store.replace({ turn: 2 });
        const inside = join(directory, "notes.json");
        expect([directory, inside, `${inside}.bak`].map(mode)).toEqual([0o700, 0o600, 0o600]);
      });

      test("a document that was put back readable for everyone is closed on opening", () => {
        open().store.replace({ turn: 1 });
        chmodSync(file, 0o644);
        open();
        expect(mode(file)).toBe(0o600);
      });
    });

    describe("what happens when the disk or the process fails", () => {
      let program: string;
      beforeAll(async () => {
        program = await subject.bundleProgram();
        return () => rmSync(dirname(program), { recursive: true });
      });

      test.skipIf(onWindows)(
        "a full disk throws storage_failed and leaves the old document whole (not on Windows: no ulimit)",
        () => {
          open().store.replace({ turn: 1 });
          const before = text();
          // Files over 64 KB cannot be written in this shell: the disk is "full" without being root.
          const run = spawnSync(
            "bash",
            [
              "-c",
              'ulimit -f 64; exec "$0" "$@"',
              process.execPath,
              program,
              directory,
              "overfill",
            ],
            { encoding: "utf8" },
          );
          expect(JSON.parse(run.stdout)).toMatchObject({
            outcome: { code: "storage_failed", message: expect.stringContaining("disk is full") },
            read: { turn: 1 },
          });
          expect(text()).toBe(before);
          expect(open()).toMatchObject({ notices: [] });
          expect(readdirSync(directory)).not.toContainEqual(expect.stringMatching(/tmp$/));
        },
      );

      test("killed at any moment, it keeps everything it acknowledged and is never damaged", async () => {
        let acknowledged = 0;
        for (let kill = 1; kill <= 15; kill += 1) {
          const child = spawn(process.execPath, [program, directory, "count"]);
          const lines = createInterface(child.stdout);
          acknowledged = 0;
          for await (const line of lines) {
            acknowledged = Number(line);
            // A different moment each time: after the first line, the second, … of a stream of writes.
            if (acknowledged >= kill) break;
          }
          child.kill("SIGKILL");
          await once(child, "exit");

          const { store, notices } = open();
          expect(notices).toEqual([]);
          expect(countSchema.parse(store.read()).count).toBeGreaterThanOrEqual(acknowledged);
        }
        expect(readdirSync(directory).toSorted()).toEqual(["notes.json", "notes.json.bak"]);
      }, 60_000);

      test("a directory that became something else throws storage_failed and changes nothing", () => {
        const { store } = open();
        store.replace({ turn: 1 });
        rmSync(directory, { recursive: true });
        writeFileSync(directory, "a file now");
        expect(() => store.replace({ turn: 2 })).toThrow(
          expect.objectContaining({
            payload: expect.objectContaining({ code: "storage_failed" }),
          }),
        );
        expect(store.read()).toEqual({ turn: 1 });
      });

      test("what a killed process left of a write is swept on opening; a living one's stays", () => {
        const dead = spawnSync(process.execPath, ["-e", ""]).pid;
        writeFileSync(join(directory, `.notes.json.${dead}.0123456789ab.tmp`), "half");
        writeFileSync(join(directory, `.notes.json.${process.ppid}.0123456789ab.tmp`), "half");
        open();
        expect(readdirSync(directory)).toEqual([`.notes.json.${process.ppid}.0123456789ab.tmp`]);
      });
    });

    describe("a damaged document", () => {
      const whole = serializeFramed({ schema: 1, data: { balance: 100 } });
      const damages = {
        empty: "",
        truncated: whole.slice(0, -20),
        "full of NUL bytes": "\0".repeat(whole.length),
        "changed in one place": whole.replace("100", "900"),
        "not a document of ours": '{"hello":"world"}',
      };

      test.each(Object.entries(damages))("that is %s is set aside with its date", (_, damaged) => {
        writeFileSync(file, damaged);
        const { store, notices } = open();
        expect(store.read()).toBeNull();
        expect(text(`${file}.damaged-20261120-090807`)).toBe(damaged);
        expect(notices).toEqual([
          {
            id: expect.any(String),
            at: clock.now(),
            file: "notes.json",
            message: expect.stringContaining("notes.json.damaged-20261120-090807"),
          },
        ]);
      });

      test("comes back from its backup, and the person is told", () => {
        const { store } = open();
        store.replace({ turn: 1 });
        store.replace({ turn: 2 });
        writeFileSync(file, "{");
        const opened = open();
        expect(opened.store.read()).toEqual({ turn: 1 });
        expect(opened.notices.map(({ message }) => message)).toEqual([
          expect.stringMatching(/restored from its backup.*damaged-20261120-090807/),
        ]);
        expect(open().notices).toEqual([]);
      });

      test("that is missing comes back from its backup", () => {
        const { store } = open();
        store.replace({ turn: 1 });
        store.replace({ turn: 2 });
        rmSync(file);
        expect(open().notices).toHaveLength(1);
        expect(open().store.read()).toEqual({ turn: 1 });
      });

      test("with a damaged backup loses neither of the two files", () => {
        writeFileSync(file, "{");
        writeFileSync(`${file}.bak`, "[");
        expect(open().notices).toHaveLength(1);
        expect(readdirSync(directory).toSorted()).toEqual([
          "notes.json.bak.damaged-20261120-090807",
          "notes.json.damaged-20261120-090807",
        ]);
      });

      test("twice within a second keeps both", () => {
        writeFileSync(file, "first");
        open();
        writeFileSync(file, "second");
        open();
        expect(text(`${file}.damaged-20261120-090807`)).toBe("first");
        expect(text(`${file}.damaged-20261120-090807-2`)).toBe("second");
      });
    });

    describe("schemas", () => {
      const upgrades: DocumentUpgrades = {
        notes: [
          (data) => ({ ...data, title: data["name"] }),
          (data) => ({ title: data["title"], tags: [] }),
        ],
      };

      test("an older document is upgraded step by step, and a copy of it stays", () => {
        open().store.replace({ name: "first" });
        const before = text();
        expect(open(upgrades).store.read()).toEqual({ title: "first", tags: [] });
        expect(JSON.parse(text())).toMatchObject({ schema: 3 });
        expect(text(`${file}.schema-1`)).toBe(before);
      });

      test("an upgrade that throws leaves the document as it was", () => {
        open().store.replace({ name: "first" });
        expect(() => open({ notes: [mistakenUpgrade] })).toThrow("a mistake in an upgrade");
        expect(open().store.read()).toEqual({ name: "first" });
      });

      test.each([
        ["schema", serializeFramed({ schema: 2, data: { from: "the future" } })],
        ["format", '{"format":2,"whatever":"it holds"}'],
      ])("a newer %s is refused and the file left untouched", (_, newer) => {
        writeFileSync(file, newer);
        expect(() => open()).toThrow(
          expect.objectContaining({
            message: expect.stringContaining("newer Sandgate"),
            payload: expect.objectContaining({ code: "storage_failed" }),
          }),
        );
        expect(text()).toBe(newer);
        expect(readdirSync(directory)).toEqual(["notes.json"]);
      });

      test("a newer backup beside a damaged document leaves both in place", () => {
        const newer = serializeFramed({ schema: 2, data: {} });
        writeFileSync(file, "{");
        writeFileSync(`${file}.bak`, newer);
        expect(() => open()).toThrow("newer Sandgate");
        expect([text(), text(`${file}.bak`)]).toEqual(["{", newer]);
      });
    });

    test("the directory must be absolute, because the two shells start in different places", () => {
      expect(() => subject.createStores("data", clock)).toThrow("absolute");
      mkdirSync(directory, { recursive: true });
      expect(existsSync("data")).toBe(false);
    });
  });
}
