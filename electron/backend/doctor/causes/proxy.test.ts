import { createServer, type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startProxy } from "../../bunq/testing/start-proxy.ts";
import { openClinic } from "../testing/open-clinic.ts";

test.each([
  ["proxy-refuses", "HTTP/1.1 403 Forbidden", "403 Forbidden"],
  ["proxy-wants-login", "HTTP/1.1 407 Proxy Authentication Required", "keeps no password"],
] as const)("%s leads to the settings and names the proxy", async (cause, head, words) => {
  const proxy = await startProxy(() => 9);
  onTestFinished(proxy.close);
  proxy.answer(head);
  const clinic = await openClinic({ isPublic: true });
  await clinic.backend.call("settings.change", { proxyUrl: proxy.url });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis).toMatchObject({ cause, remedy: "settings" });
  expect(diagnosis.meaning).toContain(new URL(proxy.url).host);
  expect(diagnosis.meaning).toContain(words);
  expect(diagnosis.ruledOut.join(" ")).toContain("nothing was sent");
});

test("proxy-unreachable is told from bunq that cannot be reached", async () => {
  const clinic = await openClinic({ isPublic: true });
  await clinic.backend.call("settings.change", { proxyUrl: "http://127.0.0.1:9" });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis).toMatchObject({ cause: "proxy-unreachable", remedy: "settings" });
  expect(diagnosis.meaning).toContain("127.0.0.1:9 cannot be reached: nothing listens there");
});

test("a proxy that keeps the call waiting is named where connecting takes too long", async () => {
  const silent = createServer((socket) => void socket.on("error", () => socket.destroy()));
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const clinic = await openClinic({ isPublic: true });
  const proxyUrl = `http://127.0.0.1:${port}`;
  await clinic.backend.call("settings.change", { proxyUrl, timeoutSeconds: 1 });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis).toMatchObject({ cause: "connecting-timed-out", remedy: "settings" });
  expect(diagnosis.meaning).toContain(`127.0.0.1:${port}`);
});
