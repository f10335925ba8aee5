import { expect, test } from "vitest";
import { nodeComplaint } from "./check-node.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.21.0", "100.0.0"])("Node %s will do", (version) => {
  expect(nodeComplaint(version)).toBeNull();
});

test.each(["20.18.9", "18.20.8", "9.99.0"])(
  "Node %s is too old, and is told what to do",
  (version) => {
    expect(nodeComplaint(version)).toBe(
      `Sandgate needs Node 20.19 or newer; this is ${version}. Get a newer one from https://nodejs.org and try again.`,
    );
  },
);
