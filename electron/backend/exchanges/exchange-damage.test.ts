import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeExchange } from "../../../shared/testing/make-exchange.ts";
import { idsOf, LogFixture, otherAccountId, recorded, accountId } from "./testing/log-fixture.ts";

/** A log with three exchanges, and where each begins in the one file. */
function threeExchanges(): { fixture: LogFixture; starts: readonly number[]; size: number } {
  const fixture = new LogFixture();
  const log = fixture.open();
  const starts: number[] = [];
  for (const id of ["one", "two", "three"]) {
    starts.push(log.bytes(accountId));
    log.add({ exchange: makeExchange({ id }), texts: { request: "x".repeat(50), response: null } });
  }
  return { fixture, starts, size: log.bytes(accountId) };
}

describe("a write that broke off", () => {
  test("at any byte is passed over without a word, and the next one takes its place", () => {
    const { fixture, starts, size } = threeExchanges();
    const file = fixture.lastFile();
    const whole = readFileSync(file);
    const lastStart = starts[2] ?? 0;
    expect(size).toBe(whole.length);
    for (let cut = lastStart; cut < size; cut += 1) {
      fixture.damage(() => whole.subarray(0, cut));
      const log = fixture.open();
      expect(idsOf(log)).toEqual(["two", "one"]);
      expect(fixture.told()).toEqual([]);
      expect(log.bytes(accountId)).toBe(lastStart);
    }
    expect(readFileSync(file)).toHaveLength(lastStart);
    fixture.damage(() => whole.subarray(0, size - 1));
    fixture.open().add(recorded({ id: "four" }));

    const log = fixture.open();

    expect(idsOf(log)).toEqual(["four", "two", "one"]);
    expect(log.find(accountId, "four")?.line.id).toBe("four");
  }, 60_000);

  test("in a file that is not the last is no broken write, and is told", () => {
    const fixture = new LogFixture();
    fixture.maximumBytes = 1_000_000;
    const log = fixture.open();
    for (const id of ["one", "two"]) log.add(recorded({ id }, { response: "x".repeat(70_000) }));
    const [first = ""] = fixture.files();
    truncateSync(first, 60_000);

    expect(idsOf(fixture.open())).toEqual(["two"]);
    expect(fixture.told()).toEqual([expect.stringContaining("60000 bytes")]);
  });
});

describe("damage", () => {
  test("anywhere in a record's beginning or line costs that record, and is told once", () => {
    const { fixture, starts } = threeExchanges();
    const whole = readFileSync(fixture.lastFile());
    const [, from = 0, to = 0] = starts;
    const headEnd = from + 20 + whole.readUInt32BE(from + 4);
    for (let at = from; at < headEnd; at += 1) {
      fixture.damage(() => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ 0x55;
        return bytes;
      });
      const log = fixture.open();
      expect(idsOf(log)).toEqual(["three", "one"]);
      expect(fixture.told()).toEqual([expect.stringContaining(`${to - from} bytes`)]);
    }
    const log = fixture.open();

    expect(idsOf(log)).toEqual(["three", "one"]);
    expect(fixture.told()).toEqual([]);
    expect(log.find(accountId, "three")?.line.id).toBe("three");
    log.add(recorded({ id: "four" }));
    expect(idsOf(fixture.open())).toEqual(["four", "three", "one"]);
  }, 60_000);

  test("in what is sealed is told when it is read, and the line stays", () => {
    const { fixture, starts } = threeExchanges();
    fixture.damage((bytes) => {
      const at = (starts[2] ?? 0) - 5;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    });

    const log = fixture.open();

    expect(idsOf(log)).toEqual(["three", "two", "one"]);
    expect(() => log.find(accountId, "two")).toThrow(
      expect.objectContaining({ payload: expect.objectContaining({ code: "storage_failed" }) }),
    );
    expect(log.find(accountId, "three")?.line.id).toBe("three");
  });

  test.each([
    ["zeros at the end", (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(5000)])],
    ["something else at the beginning", (bytes: Buffer) => Buffer.concat([junk, bytes])],
    ["something else at the end", (bytes: Buffer) => Buffer.concat([bytes, junk])],
  ])("as %s costs no record, and later ones are kept", (_, change) => {
    const { fixture } = threeExchanges();
    fixture.damage(change);

    const log = fixture.open();
    log.add(recorded({ id: "four" }));

    expect(fixture.told()).toEqual([expect.stringContaining("damaged")]);
    expect(idsOf(fixture.open())).toEqual(["four", "three", "two", "one"]);
    expect(fixture.told()).toEqual([]);
  });

  test.each([
    ["its line", 40],
    ["what is sealed", -60],
  ])("as bytes that are missing in the middle, of %s, costs that record", (_, place) => {
    const { fixture, starts } = threeExchanges();
    const [, second = 0, third = 0] = starts;
    const from = place < 0 ? third + place : second + place;
    fixture.damage((bytes) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 50)]));

    expect(idsOf(fixture.open())).toEqual(["three", "one"]);
    expect(fixture.told()).toEqual([expect.stringContaining("damaged")]);
  });

  test("a record of another account is passed over, and opens nowhere else", () => {
    const { fixture } = threeExchanges();
    const theirs = join(dirname(fixture.directory), otherAccountId);
    cpSync(fixture.directory, theirs, { recursive: true });

    const log = fixture.open();

    expect(idsOf(log, otherAccountId)).toEqual([]);
    expect(fixture.told()).toEqual([expect.stringMatching(/3 records .* another account/)]);
  });

  test("the same record twice is one", () => {
    const { fixture } = threeExchanges();
    appendFileSync(fixture.lastFile(), readFileSync(fixture.lastFile()));

    expect(idsOf(fixture.open())).toEqual(["three", "two", "one"]);
  });

  test("a segment that cannot be read is told and left alone; the next is written beside it", () => {
    const { fixture } = threeExchanges();
    const file = fixture.lastFile();
    rmSync(file);
    mkdirSync(file);

    const log = fixture.open();
    log.add(recorded({ id: "four" }));

    expect(fixture.told()).toEqual([expect.stringMatching(/cannot be read \(EISDIR\)/)]);
    expect(idsOf(fixture.open())).toEqual(["four"]);
    expect(fixture.files()).toHaveLength(2);
  });
});

const junk = Buffer.from("something else, written by somebody else");
