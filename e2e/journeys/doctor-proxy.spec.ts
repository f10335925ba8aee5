import { startProxy } from "../../electron/backend/bunq/testing/start-proxy.ts";
import { makeCertificate } from "../../electron/backend/doctor/testing/make-certificate.ts";
import { startRelay } from "../../electron/backend/doctor/testing/start-relay.ts";
import { expectRow, remedy } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";

const bunq = "public-api.sandbox.bunq.com";
const authority = makeCertificate({ name: "Office authority", isAuthority: true });
const inspected = makeCertificate({ name: "Inspected", host: bunq, signedBy: "Office authority" });

test("a proxy in the way is named, and with the right settings bunq is reached through it", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  const relay = await startRelay(() => ownSandbox.baseUrl, {}, inspected);
  const proxy = await startProxy(() => Number(new URL(relay.origin).port));
  await callBackend(sandgate, "settings.change", { proxyUrl: "http://127.0.0.1:9" });
  await prepareAccount(sandgate, "nothing");
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "proxy-unreachable");
  await expect(sandgate.failure).toContainText("The proxy 127.0.0.1:9 cannot be reached");

  await remedy(sandgate, "Open the settings").click();
  await expect(page.getByRole("heading", { name: "Network" })).toBeFocused();
  await page.getByLabel("Proxy", { exact: true }).fill(proxy.url);
  await sandgate.button("Done").click();
  proxy.answer("HTTP/1.1 407 Proxy Authentication Required");
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "proxy-wants-login");
  proxy.answer("HTTP/1.1 403 Forbidden");
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "proxy-refuses");
  proxy.answer(null);
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "certificate-untrusted");
  expect(ownSandbox.requests).toEqual([]);

  await remedy(sandgate, "Open the settings").click();
  await page.getByLabel("Extra certificate authorities", { exact: true }).fill(authority.cert);
  await sandgate.button("Done").click();
  await sandgate.button("Register installation").click();
  await sandgate.expectStep("Installation", "done");
  expect(proxy.asked.at(-1)).toBe(`${bunq}:443`);
  await expect(page.getByRole("contentinfo")).toContainText(`By proxy ${new URL(proxy.url).host}`);
  proxy.close();
  relay.close();
});
