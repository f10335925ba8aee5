import { describe, expect, test } from "vitest";
import { MovableClock } from "../testing/create-test-backend.ts";
import { LaunchLink } from "./launch-link.ts";

function opened() {
  const clock = new MovableClock(1_000_000);
  return { clock, link: new LaunchLink(clock) };
}

describe("the launch token", () => {
  test("is 256 random bits in text", () => {
    const { link } = opened();

    const tokens = [link.issue(), link.issue()];

    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(new Set(tokens).size).toBe(2);
  });

  test("works once", () => {
    const { link } = opened();
    const token = link.issue();

    expect([link.redeem(token), link.redeem(token)]).toEqual([true, false]);
  });

  test("works until just before two minutes are over", () => {
    const { clock, link } = opened();
    const token = link.issue();
    clock.advance(119_999);

    expect(link.redeem(token)).toBe(true);
  });

  test("no longer works when two minutes are over", () => {
    const { clock, link } = opened();
    const token = link.issue();
    clock.advance(120_000);

    expect(link.redeem(token)).toBe(false);
  });

  test("does not work on a machine whose clock was set back", () => {
    const { clock, link } = opened();
    const token = link.issue();
    clock.advance(-1);

    expect(link.redeem(token)).toBe(false);
  });

  test("is replaced by the next one", () => {
    const { link } = opened();
    const first = link.issue();
    const second = link.issue();

    expect([link.redeem(first), link.redeem(second)]).toEqual([false, true]);
  });

  test("is not spent by a wrong guess", () => {
    const { link } = opened();
    const token = link.issue();

    expect([link.redeem(""), link.redeem(`${token}x`), link.redeem(token)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
