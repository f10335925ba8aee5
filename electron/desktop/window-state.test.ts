import { describe, expect, test } from "vitest";
import { placeWindow, type WindowState } from "./window-state.ts";

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const external = { x: 1440, y: 0, width: 2560, height: 1440 };
const stored: WindowState = { x: 1600, y: 100, width: 1500, height: 900, maximized: false };

describe("the window's place", () => {
  test("is remembered on the display it was on", () => {
    expect(placeWindow(stored, [laptop, external])).toStrictEqual(stored);
  });

  test("is the usual size, centred by the system, at a first start", () => {
    expect(placeWindow(null, [laptop])).toStrictEqual({
      width: 1280,
      height: 800,
      maximized: false,
    });
  });

  test("is centred anew when its display is gone, maximized as it was", () => {
    expect(placeWindow({ ...stored, maximized: true }, [laptop])).toStrictEqual({
      width: 1280,
      height: 800,
      maximized: true,
    });
  });

  test("is cut to a display that became smaller", () => {
    expect(placeWindow({ ...stored, x: 10, y: 30, width: 2000, height: 1300 }, [laptop])).toEqual({
      x: 10,
      y: 30,
      width: 1440,
      height: 875,
      maximized: false,
    });
  });

  test("is never smaller than the layout", () => {
    const small = { x: 0, y: 0, width: 800, height: 600 };

    expect(placeWindow({ ...stored, x: 0, y: 0, width: 300, height: 200 }, [small])).toMatchObject({
      width: 1024,
      height: 700,
    });
  });

  test.each([
    ["left of every display", { x: -1450, y: 100 }],
    ["with its title bar above the display", { x: 100, y: -40 }],
    ["below the display", { x: 100, y: 890 }],
    ["with too little of it on the display to get hold of", { x: 1400, y: 100 }],
  ])("is not restored %s", (_where, corner) => {
    expect(placeWindow({ ...stored, ...corner }, [laptop])).not.toHaveProperty("x");
  });

  test.each([
    ["text", "1280x800"],
    ["an array", []],
    ["a missing side", { x: 0, y: 25, width: 1280, maximized: false }],
    ["fractions", { ...stored, x: 0.5 }],
    ["no area", { ...stored, width: 0 }],
    ["infinity", { ...stored, x: Number.POSITIVE_INFINITY }],
  ])("is not taken from a document that holds %s", (_what, document) => {
    expect(placeWindow(document, [external])).not.toHaveProperty("x");
  });
});
