import { describe, expect, test } from "vitest";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";
import { generateKeyPair } from "../keys/generate-key-pair.ts";
import { exportPrivateKeyPem } from "../keys/key-pair.ts";

/** Starts a step whose answer never comes, and waits until bunq has its request. */
async function hang(
  { backend, sandbox }: Onboarding,
  path: string,
  start: () => Promise<unknown>,
): Promise<{ ended: Promise<unknown> }> {
  sandbox.fault({ kind: "hang", after: "read", path });
  const ended = start();
  ended.catch(() => backend);
  while (sandbox.requests.at(-1)?.path !== path) {
    await new Promise((next) => setImmediate(next));
  }
  return { ended };
}

const registering = (onboarding: Onboarding): ReturnType<typeof hang> => {
  const { accountId, backend } = onboarding;
  return hang(onboarding, "/v1/installation", () =>
    backend.refusal("installation.create", { accountId }),
  );
};

describe("while a key pair is being registered", () => {
  test("it cannot be replaced: bunq will know this one", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend, facts } = onboarding;
    const pem = exportPrivateKeyPem(await generateKeyPair());
    await registering(onboarding);
    const before = (await facts()).key;

    expect(await backend.refusal("key.import", { accountId, pem })).toMatchObject({ code: "busy" });
    expect(await backend.refusal("key.generate", { accountId })).toMatchObject({ code: "busy" });
    expect((await facts()).key).toEqual(before);
  });

  test("removing the account leaves nothing of it, not even the exchange", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend } = onboarding;
    const { ended } = await registering(onboarding);

    await backend.call("account.remove", { accountId });

    expect(await ended).toMatchObject({ code: "invalid_input", field: "accountId" });
    expect((await backend.call("exchange.list", { accountId })).exchanges).toEqual([]);
  });

  test("forgetting everything leaves nothing of it either", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend } = onboarding;
    const { ended } = await registering(onboarding);

    await backend.call("storage.forget-everything", { confirm: "forget everything" });
    await ended;

    expect((await backend.call("exchange.list", { accountId })).exchanges).toEqual([]);
    expect((await backend.call("account.list", {})).accounts).toEqual([]);
  });

  test("starting over has to wait for it", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend } = onboarding;
    await registering(onboarding);

    for (const name of ["installation.forget", "device.forget"] as const) {
      expect(await backend.refusal(name, { accountId })).toMatchObject({ code: "busy" });
    }
  });
});

describe("closing while a step runs", () => {
  test("waits until nothing is written any more: the next start knows the pair being made", async () => {
    const { accountId, backend, facts } = await openOnboarding();
    const ended = backend.refusal("installation.create", { accountId });

    await backend.restart();

    expect(await ended).toMatchObject({ code: "cancelled" });
    expect((await facts()).key).not.toBeNull();
  });

  test("waits until the step has stored its end: the next start reads it", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend, facts, runTo } = onboarding;
    await runTo("session");
    const path = `/v1/session/${(await facts()).session?.id}`;
    await hang(onboarding, path, () => backend.call("session.close", { accountId }));

    await backend.restart();

    expect(await facts()).toMatchObject({ session: null, lastLogout: { server: "unreachable" } });
  });
});
