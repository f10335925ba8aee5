import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";

describe("a signature in code", () => {
  test("of an exchange asks for the secret that the record hides", async () => {
    const { backend, accountId, runTo } = await openOnboarding();
    await runTo("session");
    const { exchanges } = await backend.call("exchange.list", { accountId });

    const snippet = await backend.call("signature.snippet", {
      accountId,
      language: "python",
      of: { exchangeId: exchanges[0]?.id ?? "" },
    });

    expect(snippet?.code).toContain(`b"<API_KEY>", os.environ["API_KEY"]`);
    expect(snippet?.notes.join(" ")).toContain("The record hides the API key");
  });

  test("of a pasted body holds that body", async () => {
    const { backend, accountId } = await openOnboarding();

    const snippet = await backend.call("signature.snippet", {
      accountId,
      language: "node",
      of: { body: "7b7d0a", bodyAs: "hex" },
    });

    expect(snippet?.code).toContain(`Buffer.from("{}\\n", "utf8")`);
  });

  test("of an exchange that is no longer kept is nothing", async () => {
    const { backend, accountId } = await openOnboarding();

    expect(
      await backend.call("signature.snippet", {
        accountId,
        language: "go",
        of: { exchangeId: "none" },
      }),
    ).toBeNull();
  });
});
