import { rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { startSandbox } from "../../electron/sandbox/start-sandbox.ts";
import { expectRow, remedy } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";

test("a name that leads nowhere is told from a machine that is offline", async ({
  sandgate,
  shell,
}) => {
  // from the first line on, so that nothing is asked of the real resolver
  await shell.infect({ names: "ENOTFOUND" });
  await prepareAccount(sandgate, "nothing");
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "name-unknown");
  await shell.infect({ names: "EAI_AGAIN" });
  await remedy(sandgate, "Try again").click();
  await expectRow(sandgate, "offline");
  await shell.infect({ names: "EAI_FAIL" });
  await remedy(sandgate, "Try again").click();
  await expectRow(sandgate, "unreachable-otherwise");

  await shell.infect({ names: "hang" });
  await callBackend(sandgate, "settings.change", { timeoutSeconds: 1 });
  await remedy(sandgate, "Try again").click();
  await expectRow(sandgate, "connecting-timed-out");
  await expect(sandgate.failure).toContainText("Nothing was sent");
});

test("another program on the port is told from an own server that stopped, which is found back", async ({
  sandgate,
}) => {
  const mail = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.end("220 mail.example ESMTP\r\n");
  });
  await new Promise<void>((done) => mail.listen(0, "127.0.0.1", done));
  const { port: mailPort } = mail.address() as AddressInfo;
  await prepareAccount(sandgate, "nothing", { baseUrl: `http://127.0.0.1:${mailPort}` });
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "not-http");
  mail.close();

  const stopped = await startSandbox();
  const { baseUrl, port } = stopped;
  await prepareAccount(sandgate, "nothing", { baseUrl });
  await stopped.close();
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "nothing-listens");
  await expect(sandgate.failure).toContainText("the server this account points at is not running");

  const back = await startSandbox({ port });
  await remedy(sandgate, "Try again").click();
  await sandgate.expectStep("Installation", "done");
  await back.close();
});

test("a local sandbox that cannot start is not taken for a network, and starts later", async ({
  sandgate,
  shell,
}) => {
  const inTheWay = join(shell.dataDirectory, "local-sandbox");
  await writeFile(inTheWay, "");
  await sandgate.tryLocalSandbox();
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "sandbox-not-started");

  await rm(inTheWay);
  await remedy(sandgate, "Try again").click();
  await sandgate.expectStep("Installation", "done");
});
