import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Settings } from "../../../shared/contract/settings.ts";
import { defaultSettings } from "../../../shared/default-settings.ts";
import { MovableClock } from "../../testing/create-test-backend.ts";
import { headerOf } from "../../sandbox/received-request.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";
import { makeCertificate } from "../doctor/testing/make-certificate.ts";
import type { DocumentStore } from "../ports.ts";
import { SettingsDocument } from "../settings-document.ts";
import { createConfStores } from "../storage/create-conf-stores.ts";

test("a choice is remembered over a restart, and the others stay as they were", async () => {
  const { backend } = await openOnboarding();

  await backend.call("settings.change", { theme: "dark" });
  await backend.call("settings.change", { shortcuts: { palette: "Mod+P", help: null } });
  await backend.restart();

  expect(await backend.call("settings.read", {})).toEqual({
    ...defaultSettings,
    theme: "dark",
    shortcuts: { palette: "Mod+P", help: null },
  });
});

test("a choice that makes no sense is refused, names its field and changes nothing", async () => {
  const { backend } = await openOnboarding();
  const senseless: readonly (readonly [keyof Settings, unknown])[] = [
    ["timeoutSeconds", 0],
    ["timeoutSeconds", 601],
    ["density", "roomy"],
    ["bunqLanguage", "de_DE"],
    ["bunqRegion", "nl"],
    ["bunqRegion", "NL_nl"],
    ["bunqRegion", "nl_NL\r\nX-Bunq-Evil: 1"],
    ["geolocation", ""],
    ["geolocation", "4.89 53.2 12 100"],
    ["geolocation", "4.89 53.2 12 100 nl"],
    ["geolocation", "4.89 53.2 12 -1 NL"],
    ["geolocation", "4.89  53.2 12 100 NL"],
    ["geolocation", "181 53.2 12 100 NL"],
    ["geolocation", "4,89 53,2 12 100 NL"],
    ["geolocation", "4.89 53.2 12 100 NL 5"],
    ["userAgentSuffix", "naïve"],
    ["userAgentSuffix", " leading"],
    ["userAgentSuffix", "two\nlines"],
    ["userAgentSuffix", "x".repeat(61)],
    ["proxyUrl", "proxy.example:3128"],
    ["proxyUrl", "http://proxy.example:70000"],
    ["proxyUrl", "http://[::::]:1"],
    ["proxyUrl", "socks5://proxy.example:1080"],
    ["proxyUrl", "http://proxy.example:3128/path"],
    ["proxyUrl", "http://me:secret@proxy.example:3128"],
    ["extraCaPem", "hello"],
    ["extraCaPem", makeCertificate().cert.slice(0, 200)],
    ["extraCaPem", makeCertificate().cert.replace(/MII\w{20}/, "AAAA")],
    ["extraCaPem", "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----"],
    ["exchangeRetentionMb", 0],
    ["exchangeRetentionMb", 501],
    ["exchangeRetentionMb", 1.5],
  ];
  for (const [field, value] of senseless) {
    const envelope = await backend.envelope("settings.change", { theme: "dark", [field]: value });

    expect(envelope).toMatchObject({ ok: false, error: { code: "invalid_input", field } });
    expect(await backend.call("settings.read", {})).toEqual(defaultSettings);
  }
});

test("what makes sense is taken", async () => {
  const { backend } = await openOnboarding();
  const sensible: readonly Partial<Settings>[] = [
    { geolocation: "4.89 53.2 12 100 NL" },
    { geolocation: "-122.41 37.77 -3.5 0 000" },
    { userAgentSuffix: "acme-ci/2.1 (nightly; +https://acme.example)" },
    { proxyUrl: "http://proxy.example:3128" },
    { proxyUrl: "https://[2001:db8::1]:8443/" },
    { proxyUrl: null },
  ];
  for (const changes of sensible) {
    expect(await backend.call("settings.change", changes)).toMatchObject(changes);
  }
});

describe("authorities", () => {
  const { cert } = makeCertificate({ name: "Office", isAuthority: true });

  test("the certificates are kept, each once, and nothing of what stood between them", async () => {
    const { backend } = await openOnboarding();

    const { extraCaPem } = await backend.call("settings.change", {
      extraCaPem: `subject=Office\n${cert}\r\nagain, with a secret note:\n${cert}`,
    });

    expect(extraCaPem?.replaceAll(/\s/g, "")).toBe(cert.replaceAll(/\s/g, ""));
  });

  test("a private key is refused and lies nowhere, with or without its certificate", async () => {
    const { backend } = await openOnboarding();
    const key = generateKeyPairSync("ed25519")
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString();
    await backend.call("settings.change", { theme: "dark" });

    for (const extraCaPem of [key, `${cert}${key}`]) {
      const refused = await backend.refusal("settings.change", { extraCaPem });
      expect(refused).toMatchObject({ code: "invalid_input", field: "extraCaPem" });
      expect(refused.message).toContain("not kept");
    }

    const stored = readFileSync(join(backend.directory, "settings.json"), "utf8");
    expect(stored).not.toContain(key.split("\n")[1]);
    expect(stored).not.toContain("PRIVATE");
  });
});

function openStore(): DocumentStore {
  const directory = mkdtempSync(join(tmpdir(), "sandgate-settings-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return createConfStores(directory, new MovableClock()).open("settings").store;
}

test.each(["tree", "raw"] as const)(
  "choices of the versions before are kept, with %s chosen",
  (userView) => {
    const before = {
      theme: "dark",
      exchangePercent: 30,
      exchangeCollapsed: true,
      bodyView: "raw",
      userView,
      timeoutSeconds: 5,
      renewal: "ask",
    } as const;
    const store = openStore();
    store.replace(before);

    expect(new SettingsDocument(store).read()).toEqual({ ...defaultSettings, ...before });
  },
);

test("a choice that another version wrote otherwise takes no other one along", () => {
  const store = openStore();
  store.replace({ theme: "dark", density: "cosy", geolocation: 5, madeUp: [1], timeoutSeconds: 7 });

  const document = new SettingsDocument(store);

  expect(document.read()).toEqual({ ...defaultSettings, theme: "dark", timeoutSeconds: 7 });
});

test("headers are those chosen at the time of the call", async () => {
  const { backend, sandbox, run } = await openOnboarding();
  await backend.call("settings.change", {
    bunqLanguage: "nl_NL",
    bunqRegion: "nl_NL",
    geolocation: "4.89 53.2 12 100 NL",
    userAgentSuffix: "acme-ci/2",
  });
  await run("installation");
  await backend.call("settings.change", { bunqLanguage: "en_US", userAgentSuffix: "" });
  await run("sandboxUser");

  const sent = sandbox.requests.map((request) =>
    ["user-agent", "x-bunq-language", "x-bunq-region", "x-bunq-geolocation"].map((name) =>
      headerOf(request, name),
    ),
  );
  const geolocation = "4.89 53.2 12 100 NL";
  expect(sent).toEqual([
    ["sandgate/0.0.0-test acme-ci/2", "nl_NL", "nl_NL", geolocation],
    ["sandgate/0.0.0-test", "en_US", "nl_NL", geolocation],
  ]);
});
