import { describe, expect, test } from "vitest";
import { describeLeftOut } from "./describe-left-out.ts";

const kept = { name: "session token", variable: "session_token", isKept: true };
const gone = { name: "authorization code", variable: "authorization_code", isKept: false };

describe("what is left out", () => {
  test.each([
    [[], true, "No secret is in it, and none was left out."],
    [[kept], true, "Left out: session token. Placeholders stand for them."],
    [[kept], false, "Left out: session token. This format is always written without."],
    [[gone], true, "Left out: authorization code. Sandgate no longer has them."],
    [
      [kept, gone],
      true,
      "Left out: session token and authorization code. Placeholders stand for them. Sandgate no longer has the authorization code.",
    ],
  ] as const)("%j", (leftOut, takesSecrets, words) => {
    expect(describeLeftOut(leftOut, { takesSecrets })).toBe(words);
  });
});
