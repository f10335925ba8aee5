import { expect, test } from "vitest";
import { isPageAddress, pageAddress } from "./page-address.ts";

test.each([pageAddress, "sandgate://bundle/index.html", "sandgate://bundle/#user"])(
  "%s is our page",
  (address) => {
    expect(isPageAddress(address)).toBe(true);
  },
);

test.each([
  "",
  "about:blank",
  "sandgate:bundle",
  "sandgate://bundle.example/",
  "sandgate://bundle:80/",
  "sandgate://bundle@example/",
  "sandgate://someone@bundle/",
  "sandgates://bundle/",
  "https://bundle/",
  "file:///bundle/index.html",
  "data:text/html,sandgate://bundle/",
  "javascript:sandgate://bundle/",
  "devtools://bundle/",
])("%s is not our page", (address) => {
  expect(isPageAddress(address)).toBe(false);
});

test("a scheme nobody knows has the same origin as ours for Node, which is why it is not compared", () => {
  expect(new URL("stranger://bundle/").origin).toBe(new URL(pageAddress).origin);
});
