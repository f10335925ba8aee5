import { startRelay } from "../../electron/backend/doctor/testing/start-relay.ts";
import type { ReceivedRequest } from "../../electron/sandbox/received-request.ts";
import { expectRow, remedy } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";

const requestId = "00000000-0000-4000-8000-000000000000";

/** What a client of before 2020 signs in front of the body, made of the headers this one sends. */
function headBefore2020({ rawHeaders }: ReceivedRequest): string {
  const lines = rawHeaders
    .flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []))
    .filter((line) => /^(cache-control|user-agent|x-bunq-)/i.test(line))
    .filter((line) => !/^x-bunq-client-signature:/i.test(line))
    .map((line) => line.replace(/(?<=request-id: ).*/i, requestId));
  return ["POST /v1/session-server", ...lines.toSorted((a, b) => (a < b ? -1 : 1))].join("\n");
}

test("what stands in between is told from bunq, and its going is enough", async ({
  sandgate,
  ownSandbox,
}) => {
  const relay = await startRelay(() => ownSandbox.baseUrl);
  await prepareAccount(sandgate, "nothing", { baseUrl: relay.origin });
  relay.meddle({ changesAnswer: (body) => body.subarray(0, 40) });
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "answer-unreadable");
  await expect(sandgate.failure).toContainText("ends too early");
  relay.meddle({});
  await remedy(sandgate, "Try again").click();
  // bunq had acted upon the call whose answer was cut
  await expectRow(sandgate, "key-pair-used");
  await remedy(sandgate, "Try again").click();
  await sandgate.registerDevice();
  await sandgate.goTo("Session");

  relay.meddle({ changesAnswer: (body) => Buffer.from(body.toString().replace("Id", "ID")) });
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "answer-changed");
  relay.meddle({
    changesRequest: (body) => Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 2)),
  });
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "bunq-has-another-key");
  await expect(sandgate.failure).toContainText("something in between changed the body");
  relay.meddle({ drops: ["x-bunq-client-signature"] });
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "signature-missing");
  relay.meddle({});
  await remedy(sandgate, "Try again").click();
  await sandgate.expectStep("Session", "done");
  relay.close();
});

test("an installation for which bunq has another key is left by starting over", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl, name: "Kept" });
  ownSandbox.lose("client-keys");
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "bunq-has-another-key");

  await remedy(sandgate, "Start over").click();
  await sandgate.dialog.getByRole("button", { name: "Forget the installation" }).click();
  await sandgate.runAll();
  await expect(sandgate.button(/^Account: Kept/)).toBeVisible();
});

test("a client that signs wrongly is told how, from the bytes it sent", async ({
  sandgate,
  ownSandbox,
  shell,
}) => {
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl });
  const sent = ownSandbox.requests.find(({ path }) => path === "/v1/device-server");
  if (!sent) throw new Error("no device was registered");
  const open = sandgate.button("Open session");
  await shell.infect({ signing: "other-bytes" });
  await open.click();
  await expectRow(sandgate, "signed-other-bytes");
  await shell.infect({ signing: "other-key" });
  await open.click();
  await expectRow(sandgate, "signed-with-another-key");
  await shell.infect({ signing: { head: headBefore2020(sent), requestId } });
  await open.click();
  await expectRow(sandgate, "signed-as-before-2020");

  await shell.infect({ signing: null });
  await open.click();
  await sandgate.expectStep("Session", "done");
});
