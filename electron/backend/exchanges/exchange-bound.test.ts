import { describe, expect, test } from "vitest";
import { idsOf, LogFixture, otherAccountId, recorded, accountId } from "./testing/log-fixture.ts";

/** Adds exchanges of some 10 KB each. */
function fill(fixture: LogFixture, count: number): void {
  const log = fixture.open();
  for (let index = 0; index < count; index += 1) {
    log.add(recorded({ id: String(index) }, { response: "x".repeat(10_000) }));
  }
}

describe("the bound", () => {
  test("is kept at every addition; the oldest go, and the newest are always there", () => {
    const fixture = new LogFixture();
    fixture.maximumBytes = 1_000_000;
    const log = fixture.open();
    for (let index = 0; index < 200; index += 1) {
      log.add(recorded({ id: String(index) }, { response: "x".repeat(10_000) }));
      expect(log.bytes(accountId)).toBeLessThanOrEqual(1_000_000);
      expect(log.lines(accountId)[0]?.id).toBe(String(index));
    }

    const ids = idsOf(log);

    expect(ids.length).toBeGreaterThan(70);
    expect(ids).toEqual(ids.map((_, index) => String(199 - index)));
    expect(log.find(accountId, "0")).toBeNull();
    expect(idsOf(fixture.open())).toEqual(ids);
    expect(fixture.open().bytes(accountId)).toBe(log.bytes(accountId));
  });

  test("of one account does not touch the other", () => {
    const fixture = new LogFixture();
    fixture.maximumBytes = 1_000_000;
    fixture.open().add(recorded({ id: "theirs", accountId: otherAccountId }));
    fill(fixture, 150);

    expect(idsOf(fixture.open(), otherAccountId)).toEqual(["theirs"]);
  });

  test("made smaller counts at once, for accounts nobody has looked at as well", () => {
    const fixture = new LogFixture();
    fill(fixture, 300);
    const opened = fixture.open();
    opened.lines(accountId);
    fixture.maximumBytes = 1_000_000;

    opened.shrink();
    const ids = idsOf(opened);

    expect(opened.bytes(accountId)).toBeLessThanOrEqual(1_000_000);
    expect(ids[0]).toBe("299");
    expect(ids.length).toBeGreaterThan(20);
    expect(idsOf(fixture.open())).toEqual(ids);
    fixture.maximumBytes = 300_000;
    fixture.open().shrink();
    fixture.maximumBytes = 50_000_000;
    expect(fixture.open().bytes(accountId)).toBeLessThanOrEqual(300_000);
  });

  test("made smaller while Sandgate was closed counts when the account is opened", () => {
    const fixture = new LogFixture();
    fill(fixture, 200);
    fixture.maximumBytes = 1_000_000;

    const log = fixture.open();

    expect(idsOf(log)[0]).toBe("199");
    expect(log.bytes(accountId)).toBeLessThanOrEqual(1_000_000);
  });
});

describe("a body over a fifth of the bound", () => {
  const euros = "€".repeat(400_000);

  test("is kept up to there, ends with a whole character, and says so", () => {
    const fixture = new LogFixture();
    fixture.maximumBytes = 1_000_000;
    fixture.open().add(recorded({ id: "one" }));
    const whole = recorded({ id: "two" }, { request: "short", response: euros });
    const body = whole.exchange.response?.body;
    if (body)
      Object.assign(body, { bytes: 1_200_000, shownBytes: 1_200_000, keptBytes: 1_200_000 });
    fixture.open().add(whole);

    const log = fixture.open();

    expect(idsOf(log)).toEqual(["two", "one"]);
    expect(log.find(accountId, "two")).toMatchObject({
      request: { body: { text: "short", keptBytes: 5 } },
      response: {
        body: { bytes: 1_200_000, shownBytes: 199_998, keptBytes: 199_998, units: 66_666 },
      },
    });
    expect(log.text(accountId, "two", "response")).toBe("€".repeat(66_666));
  });

  test("that is a picture is not kept at all, and a smaller one is", () => {
    const fixture = new LogFixture();
    fixture.maximumBytes = 1_000_000;
    const log = fixture.open();
    for (const size of [100_000, 300_000]) {
      const { exchange } = recorded({ id: String(size) });
      const body = exchange.response?.body;
      if (body) Object.assign(body, { text: null, keptBytes: size, base64: "A".repeat(size) });
      log.add({ exchange, texts: { request: null, response: null } });
    }

    const bodyOf = (id: string) => fixture.open().find(accountId, id)?.response?.body;
    expect(bodyOf("100000")?.base64).toHaveLength(100_000);
    expect(bodyOf("300000")).toMatchObject({ base64: null, keptBytes: 0 });
  });

  test("shows no more at once than before", () => {
    const fixture = new LogFixture();
    fixture.maximumBytes = 1_000_000;
    const whole = recorded({ id: "one" }, { response: euros });
    const body = whole.exchange.response?.body;
    if (body) Object.assign(body, { text: "€€", shownBytes: 6, bytes: 1_200_000 });
    fixture.open().add(whole);

    expect(fixture.open().find(accountId, "one")?.response?.body).toMatchObject({
      text: "€€",
      shownBytes: 6,
      keptBytes: 199_998,
    });
  });
});
