import { describe, expect, test } from "vitest";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";

const sessionToken = { secret: "session-token" } as const;

describe("copying a token", () => {
  test("a shell with a clipboard of its own fills it, and the page sees nothing", async () => {
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    const { accountId, backend, runTo } = await openOnboarding({ writeText });
    await runTo("session");

    expect(await backend.call("secret.copy", { accountId, ...sessionToken })).toEqual({
      value: null,
    });
    expect(copied).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  test("the web shell hands over the one that was asked for", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("session");

    const { value } = await backend.call("secret.copy", { accountId, ...sessionToken });

    expect(value).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a certificate’s private key is copied unseen, or not at all", async () => {
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    const desktop = await openOnboarding({ writeText });
    const web = await openOnboarding();
    const keyOf = async ({ accountId, backend }: Onboarding) => {
      await backend.call("certificate.create", { accountId, name: "Zandlezer", roles: ["AISP"] });
      return backend.envelope("secret.copy", { accountId, secret: "certificate-key" });
    };

    expect(await keyOf(desktop)).toEqual({ ok: true, value: { value: null } });
    expect(copied).toEqual([expect.stringMatching(/^-----BEGIN PRIVATE KEY-----/)]);
    const refused = await keyOf(web);
    expect(refused).toMatchObject({ ok: false, error: { code: "not_permitted" } });
    expect(JSON.stringify(refused)).not.toContain("PRIVATE KEY");
  });

  test("API key and private key cannot be asked for at all", async () => {
    const { accountId, backend } = await openOnboarding();

    for (const secret of ["api-key", "private-key", "user-body", "previous-user-body"]) {
      expect(await backend.envelope("secret.copy", { accountId, secret })).toMatchObject({
        error: { code: "invalid_input", field: "secret" },
      });
    }
  });
});
