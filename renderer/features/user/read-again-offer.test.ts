import { describe, expect, test } from "vitest";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { readAgainOffer } from "./read-again-offer.ts";

const session = { id: "1" } as NonNullable<OnboardingFacts["session"]>;

describe("reading the user again", () => {
  test("is plain while the session lives", () => {
    expect(readAgainOffer({ session, steps: ["session", "user"] }, "automatic")).toEqual({
      ended: false,
      offered: true,
      hint: null,
    });
  });

  test("is offered after the session ended as well, and says that it renews", () => {
    const offer = readAgainOffer({ session, steps: ["device"] }, "automatic");

    expect(offer).toMatchObject({ ended: true, offered: true });
    expect(offer.hint).toContain("it is renewed and the call made once more");
  });

  test("says that it asks where the person wants to be asked", () => {
    expect(readAgainOffer({ session, steps: ["device"] }, "ask").hint).toContain("you are asked");
  });

  test.each(["automatic", "ask"] as const)(
    "is not offered without a token: after a logout, or once bunq refused it (%s)",
    (renewal) => {
      expect(readAgainOffer({ session: null, steps: ["device"] }, renewal)).toEqual({
        ended: true,
        offered: false,
        hint: null,
      });
    },
  );
});
