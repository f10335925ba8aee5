import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { writePrefix } from "./record-frame.ts";
import { idsOf, LogFixture, otherAccountId, recorded, accountId } from "./testing/log-fixture.ts";

const onWindows = process.platform === "win32";

describe("the log of exchanges", () => {
  test("the newest comes first, and each account sees its own", () => {
    const log = new LogFixture().open();
    log.add(recorded({ id: "one" }));
    log.add(recorded({ id: "two" }));
    log.add(recorded({ id: "theirs", accountId: otherAccountId }));

    expect(idsOf(log)).toEqual(["two", "one"]);
    expect(idsOf(log, otherAccountId)).toEqual(["theirs"]);
    expect(log.find(otherAccountId, "one")).toBeNull();
  });

  test("is the same after a restart, to the last character of a body", () => {
    const fixture = new LogFixture();
    const request = `{"description":"\u{feff}Überweisung € \\u00e9 👍"}`;
    const one = recorded({ id: "one", label: "My request" }, { request, response: "[]" });
    fixture.open().add(one);
    fixture.open().add(recorded({ id: "two" }));

    const log = fixture.open();

    expect(idsOf(log)).toEqual(["two", "one"]);
    expect(log.find(accountId, "one")).toEqual(one.exchange);
    expect(log.text(accountId, "one", "request")).toBe(request);
    expect(log.text(accountId, "one", "response")).toBe("[]");
    expect(fixture.told()).toEqual([]);
  });

  test("a body without text has none after a restart, and keeps its facts", () => {
    const fixture = new LogFixture();
    const { exchange } = recorded({ id: "one" });
    const { request } = exchange;
    const body = { ...request.body, text: null, bytes: 7, withheld: "These bytes are not text." };
    const kept = { ...exchange, request: { ...request, body }, response: null };
    fixture.open().add({ exchange: kept, texts: { request: null, response: null } });

    const log = fixture.open();

    expect(log.find(accountId, "one")).toEqual(kept);
    expect(log.text(accountId, "one", "request")).toBeNull();
  });

  test("what a long body shows at once is not kept twice", () => {
    const fixture = new LogFixture();
    const response = "x".repeat(400_000);
    const whole = recorded({ id: "one" }, { response });
    const body = { ...whole.exchange.response?.body, text: response.slice(0, 262_144) };
    const exchange = { ...whole.exchange, response: { ...whole.exchange.response, body } };
    fixture.open().add({ ...whole, exchange: exchange as typeof whole.exchange });

    const log = fixture.open();

    expect(log.bytes(accountId)).toBeLessThan(402_000);
    expect(log.find(accountId, "one")?.response?.body.text).toHaveLength(262_144);
    expect(log.text(accountId, "one", "response")).toHaveLength(400_000);
  });

  test("10,000 of them come back in order", () => {
    const fixture = new LogFixture();
    const log = fixture.open();
    for (let index = 0; index < 10_000; index += 1) log.add(recorded({ id: String(index) }));

    const ids = idsOf(fixture.open());

    expect(ids).toHaveLength(10_000);
    expect(ids).toEqual(ids.toSorted((one, other) => Number(other) - Number(one)));
    expect(idsOf(log)).toEqual(ids);
    expect(fixture.files().length).toBeGreaterThan(5);
  }, 60_000);
});

describe("on disk", () => {
  test.skipIf(onWindows)("the files are 0600 and their directories 0700", () => {
    const fixture = new LogFixture();
    fixture.open().add(recorded({ id: "one" }));
    const { directory } = fixture;

    const modes = [fixture.lastFile(), directory, dirname(directory)].map(
      (path) => statSync(path).mode & 0o777,
    );

    expect(modes).toEqual([0o600, 0o700, 0o700]);
  });

  test("a line can be read there, and nothing of headers or bodies", () => {
    const fixture = new LogFixture();
    fixture
      .open()
      .add(recorded({ id: "one", path: "/v1/user/7" }, { response: "canary-of-a-body" }));

    const bytes = readFileSync(fixture.lastFile(), "latin1");

    expect(bytes).toContain("/v1/user/7");
    expect(bytes).not.toMatch(/canary-of-a-body|X-Bunq-Client-Response-Id/);
  });

  test("reading makes no directory", () => {
    const fixture = new LogFixture();

    expect(idsOf(fixture.open())).toEqual([]);
    expect(existsSync(dirname(fixture.directory))).toBe(false);
  });

  test("forgetting an account removes its files and answers how many exchanges they held", () => {
    const fixture = new LogFixture();
    const log = fixture.open();
    log.add(recorded({ id: "one" }));
    log.add(recorded({ id: "two" }));
    log.add(recorded({ id: "theirs", accountId: otherAccountId }));

    expect(log.forget(accountId)).toBe(2);
    expect(log.forget(accountId)).toBe(0);

    expect(existsSync(fixture.directory)).toBe(false);
    expect(idsOf(log)).toEqual([]);
    expect(idsOf(fixture.open(), otherAccountId)).toEqual(["theirs"]);
  });

  test("after forgetting, the next exchange is kept as the first one", () => {
    const fixture = new LogFixture();
    const log = fixture.open();
    log.add(recorded({ id: "one" }));
    log.forgetAll();
    expect(existsSync(dirname(fixture.directory))).toBe(false);

    log.add(recorded({ id: "two" }));

    expect(idsOf(fixture.open())).toEqual(["two"]);
  });
});

describe("while the vault is locked", () => {
  test("the list is there, and reading one says that it is locked", () => {
    const fixture = new LogFixture();
    fixture.open().add(recorded({ id: "one" }));
    fixture.vault.isLocked = true;

    const log = fixture.open();

    expect(idsOf(log)).toEqual(["one"]);
    expect(() => log.find(accountId, "one")).toThrow(
      expect.objectContaining({ payload: expect.objectContaining({ code: "storage_locked" }) }),
    );
    fixture.vault.isLocked = false;
    expect(log.find(accountId, "one")?.line.id).toBe("one");
  });

  test("an exchange that cannot be sealed is readable until the log is closed", () => {
    const fixture = new LogFixture();
    fixture.vault.isLocked = true;
    const log = fixture.open();
    log.add(recorded({ id: "one" }));

    expect(log.find(accountId, "one")?.line.id).toBe("one");
    expect(fixture.told()).toEqual([expect.stringContaining("the vault is locked")]);
    expect(idsOf(fixture.open())).toEqual([]);
  });
});

describe("details", () => {
  /** A record with another line over the same sealed details. */
  function withOtherLine(bytes: Buffer, change: (line: string) => string): Buffer {
    const headEnd = 20 + bytes.readUInt32BE(4);
    const head = Buffer.from(change(bytes.toString("utf8", 20, headEnd)));
    const rest = bytes.subarray(headEnd);
    return Buffer.concat([writePrefix(head, rest.length), head, rest]);
  }

  test.each([
    ["says another signature", /"signature":null/, '"signature":"verified"'],
    ["has another id", /"id":"one"/, '"id":"two"'],
  ])("do not open beside a line that %s", (_, from, to) => {
    const fixture = new LogFixture();
    fixture.open().add(recorded({ id: "one" }));
    fixture.damage((bytes) => withOtherLine(bytes, (line) => line.replace(from, to)));

    const log = fixture.open();
    const [line] = log.lines(accountId);

    expect(JSON.stringify(line)).toContain(to);
    expect(() => log.find(accountId, line?.id ?? "")).toThrow("cannot be opened");
  });
});
