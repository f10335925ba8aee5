import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createTestBackend, MovableClock } from "../../testing/create-test-backend.ts";
import { openOnBehalf, wantedPerson, type OnBehalf } from "../../testing/open-on-behalf.ts";
import { openScriptedBunq, type ScriptedAnswer } from "../../testing/open-scripted-bunq.ts";
import { Accounts } from "../accounts/accounts.ts";
import { AppError } from "../app-error.ts";

const list = "/v1/partner-user-provision";
const externalUuid = "7b1f5c1e-3d0a-4f6e-9a55-0c2d4e6f8a10";
const request = { ...wantedPerson, externalUuid };

async function secondPartner({ backend, accountId }: OnBehalf): Promise<string> {
  const { id } = await backend.call("account.create", { environment: "local" });
  await backend.call("account.select", { accountId });
  return id;
}

/** An account and its partner at a bunq that says what the test wants. */
async function openScripted() {
  const bunq = await openScriptedBunq();
  const clock = new MovableClock();
  const backend = await createTestBackend({ localSandboxUrl: bunq.baseUrl, clock });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  await backend.call("partner.prepare", { accountId });
  const provision = async () => (await backend.call("onboarding.read", { accountId })).provision;
  return { accountId, backend, bunq, provision };
}

function respond(items: readonly object[], olderUrl: string | null = null): ScriptedAnswer {
  return { body: JSON.stringify({ Response: items, Pagination: { older_url: olderUrl } }) };
}

const provisionOf = (uuid: string) => ({ PartnerUserProvision: { id: 5, external_uuid: uuid } });
const olderThan = (id: number) => `${list}?count=200&older_id=${id}`;

describe("another partner", () => {
  test("is not chosen while there is a provision, and is once it is forgotten", async () => {
    const behalf = await openOnBehalf();
    const { accountId, backend, partnerId } = behalf;
    const other = await secondPartner(behalf);
    const { provision } = await behalf.create();

    for (const partnerAccountId of [other, null]) {
      const error = await backend.refusal("partner.choose", { accountId, partnerAccountId });
      expect(error).toMatchObject({ code: "not_ready" });
      expect(error.message).toContain("forget the provision first");
    }
    await backend.call("partner.choose", { accountId, partnerAccountId: partnerId });
    expect(await behalf.facts()).toMatchObject({ partnerAccountId: partnerId, provision });

    await backend.call("provision.forget", { accountId });
    const chosen = await backend.call("partner.choose", { accountId, partnerAccountId: other });
    expect(chosen.partnerAccountId).toBe(other);
  });

  test("is not made either, where the one that made the provision was removed", async () => {
    const behalf = await openOnBehalf();
    const { accountId, backend, partnerId } = behalf;
    const { provision } = await behalf.create();
    await backend.call("account.remove", { accountId: partnerId });

    const error = await backend.refusal("partner.prepare", { accountId });

    expect(error).toMatchObject({ code: "not_ready" });
    expect(error.message).toContain("forget the provision first");
    expect((await backend.call("account.list", {})).accounts).toHaveLength(1);
    expect((await behalf.facts()).provision).toEqual(provision);
  });

  test("does not come with an installation that is shared", async () => {
    const behalf = await openOnBehalf();
    const { accountId, backend, partnerId } = behalf;
    const { provision } = await behalf.create();

    const facts = await backend.call("installation.share", { accountId });

    expect(facts).toMatchObject({ partnerAccountId: partnerId, sharedFrom: partnerId, provision });
  });
});

describe("a provision that bunq may have made", () => {
  test.each([500, 502, 504])("is kept after a %i, and found by its uuid", async (status) => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    const { accountId, backend, partnerId, sandbox } = behalf;
    sandbox.fault({ kind: "html", status, method: "POST", path: list });
    const error = await backend.refusal("provision.create", { accountId, request });
    expect(error.bunq?.status).toBe(status);
    expect((await behalf.facts()).provision).toMatchObject({ id: null, externalUuid });
    // What the gateway gave up on is done by bunq all the same.
    const twin = await backend.call("account.act-for", { partnerAccountId: partnerId });
    const { provision } = await backend.call("provision.create", { accountId: twin.id, request });

    const found = await behalf.watch();

    expect(found.provision?.id).toBe(provision?.id);
    expect(found.apiKey?.origin).toBe("provision");
  });

  test.each([400, 429, 491])("is not kept after bunq's own %i", async (status) => {
    const behalf = await openOnBehalf();
    const { accountId, backend, sandbox } = behalf;
    sandbox.fault({ kind: "error", status, description: "No.", method: "POST", path: list });

    await backend.refusal("provision.create", { accountId, request });

    expect((await behalf.facts()).provision).toBeNull();
  });

  test("is kept where its answer could not be stored", async () => {
    const { accountId, backend, bunq, provision } = await openScripted();
    const change = vi.spyOn(Accounts.prototype, "change");
    onTestFinished(() => change.mockRestore());
    bunq.answer(list, () => {
      // The next write alone fails: a disk that stays full would not let it be forgotten either.
      change.mockImplementationOnce(() => {
        throw new AppError("storage_failed", "The disk is full.");
      });
      return respond([provisionOf(externalUuid)]);
    });

    const error = await backend.refusal("provision.create", { accountId, request });

    expect(error.code).toBe("storage_failed");
    await backend.restart();
    expect(await provision()).toMatchObject({ id: null, externalUuid });
  });
});

describe("looking for a provision by its uuid", () => {
  async function lost() {
    const scripted = await openScripted();
    const { accountId, backend, bunq } = scripted;
    bunq.answer(list, { status: 504, body: "<html>", signed: false });
    await backend.refusal("provision.create", { accountId, request });
    const looked = () => bunq.received.filter((line) => line.startsWith(`GET ${list}`));
    const watch = () => backend.refusal("provision.watch", { accountId });
    return { ...scripted, looked, watch };
  }

  test("reads on where the page is not the last", async () => {
    const { accountId, backend, bunq, looked } = await lost();
    const ready = { id: 5, external_uuid: externalUuid, status: "FAILED" };
    bunq.answer(`${list}?count=200`, respond([provisionOf("another")], olderThan(900)));
    bunq.answer(olderThan(900), respond([provisionOf(externalUuid.toUpperCase())]));
    bunq.answer(`${list}/5`, respond([{ PartnerUserProvision: ready }]));

    const { provision } = await backend.call("provision.watch", { accountId });

    expect(provision).toMatchObject({ id: "5", status: "FAILED" });
    expect(looked()).toEqual([`${list}?count=200`, olderThan(900), `${list}/5`].map(asGet));
  });

  test("says that it never arrived once the last page was read", async () => {
    const { bunq, provision, watch } = await lost();
    bunq.answer(`${list}?count=200`, respond([provisionOf("another")], olderThan(900)));
    bunq.answer(olderThan(900), respond([]));

    expect((await watch()).message).toContain("never arrived");
    expect(await provision()).toBeNull();
  });

  test("ends after ten pages, and forgets nothing: there may be more", async () => {
    const { bunq, looked, provision, watch } = await lost();
    for (const address of [`${list}?count=200`, olderThan(900)]) {
      bunq.answer(address, respond([provisionOf("another")], olderThan(900)));
    }

    expect((await watch()).message).toContain("2000 newest");
    expect(looked()).toHaveLength(10);
    expect(await provision()).toMatchObject({ id: null, externalUuid });
  });

  test.each([
    ["no list", { body: "{}" }],
    ["another host", respond([], "http://elsewhere.example/v1/more")],
  ])("forgets nothing where the answer holds %s", async (_name, answer) => {
    const { bunq, looked, provision, watch } = await lost();
    bunq.answer(`${list}?count=200`, answer);

    expect((await watch()).code).toBe("unexpected_answer");
    expect(looked()).toHaveLength(1);
    expect(await provision()).toMatchObject({ externalUuid });
  });
});

function asGet(path: string): string {
  return `GET ${path}`;
}
