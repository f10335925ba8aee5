import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect, test as base, type ElectronApplication } from "@playwright/test";
import { hasDisplay } from "../electron/launch/choose-shell.mjs";
import { bridgeGlobal } from "../shared/contract/bridge.ts";
import { SandgatePage } from "./journeys/sandgate-page.ts";

/*
 * What only the real Electron can show: that its sandbox, the content security policy and the one
 * door hold. Everything above the door is the same as in the web shell, whose journeys cover it.
 */

const root = join(import.meta.dirname, "..");

/** Why the desktop cannot run here; null when it can. The same facts decide for `npm start`. */
function obstacle(): string | null {
  if (!existsSync(join(root, "node_modules/electron/path.txt"))) {
    return "Electron's runtime is not installed; to run this: npx install-electron";
  }
  if (process.platform !== "linux") return null;
  if (!hasDisplay(process.platform, process.env)) return "there is no display here";
  return process.getuid?.() === 0 ? "Electron does not run as root with its sandbox" : null;
}

interface Desktop {
  readonly desktop: ElectronApplication;
  readonly sandgate: SandgatePage;
}

const test = base.extend<Desktop>({
  // oxlint-disable-next-line no-empty-pattern -- how a fixture says that it needs no other
  desktop: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), "sandgate-desktop-e2e-"));
    const desktop = await _electron.launch({
      args: [root],
      chromiumSandbox: true,
      env: { ...process.env, SANDGATE_DATA_DIR: directory },
    });
    await use(desktop);
    await desktop.close();
    await rm(directory, { recursive: true, force: true });
  },
  sandgate: async ({ desktop }, use) => {
    await use(new SandgatePage(await desktop.firstWindow()));
  },
});

test.beforeEach(() => {
  const reason = obstacle();
  if (reason === null) return;
  // Where the release is made, a missing runtime must not pass for a passed test.
  if (process.env["REQUIRE_ELECTRON"]) throw new Error(reason);
  test.skip(true, reason);
});

test("the welcome is shown, and a newcomer copies a user ID", async ({ desktop, sandgate }) => {
  await expect(sandgate.title).toHaveText("Onboard to the bunq API, one step at a time");

  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.copyUserId.click();

  await expect(sandgate.page.getByRole("status")).toHaveText("Copy user ID: copied");
  const copied = await desktop.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe(await sandgate.shownUserId());
});

test("the page has an origin of its own and nothing of Node or Electron", async ({ sandgate }) => {
  const facts = await sandgate.page.evaluate((name) => {
    const globals = ["require", "process", "module", "global", "Buffer", "electron", "ipcRenderer"];
    return {
      origin: location.origin,
      secure: isSecureContext,
      foreign: globals.filter((global) => global in globalThis),
      bridge: Object.keys(Reflect.get(globalThis, name) as object),
    };
  }, bridgeGlobal);

  expect(facts).toStrictEqual({
    origin: "sandgate://bundle",
    secure: true,
    foreign: [],
    bridge: ["call"],
  });
});

test("the page's process is sandboxed by the system", async ({ desktop, sandgate }) => {
  await expect(sandgate.title).toBeVisible();
  const pid = await desktop.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const sandboxed = await desktop.evaluate(
    ({ app }, renderer) => app.getAppMetrics().find((metric) => metric.pid === renderer)?.sandboxed,
    pid,
  );

  // Electron tells on macOS and Windows; on Linux the kernel does: 2 is a filter of system calls
  if (process.platform !== "linux") expect(sandboxed).toBe(true);
  else expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Seccomp:\t2$/m);
});

test("the content security policy is in force", async ({ sandgate }) => {
  await expect(sandgate.title).toBeVisible();

  const outcome = await sandgate.page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      violated.push(event.effectiveDirective);
    });
    const loads = async (element: HTMLElement): Promise<boolean> =>
      new Promise((resolve) => {
        element.addEventListener("load", () => resolve(true));
        element.addEventListener("error", () => resolve(false));
        document.body.append(element);
      });
    const image = Object.assign(new Image(), { src: "https://doc.bunq.com/favicon.ico" });
    const fetched = await fetch("https://doc.bunq.com/").then(
      () => true,
      () => false,
    );
    let markup = "accepted";
    try {
      document.createElement("div").innerHTML = "<b>text</b>";
    } catch {
      markup = "refused";
    }
    return { image: await loads(image), fetched, markup, violated };
  });

  expect(outcome).toMatchObject({ image: false, fetched: false, markup: "refused" });
  expect(outcome.violated).toEqual(
    expect.arrayContaining(["img-src", "connect-src", "require-trusted-types-for"]),
  );
});

test("a file that the page put together is saved, and nothing else", async ({
  desktop,
  sandgate,
}) => {
  await expect(sandgate.title).toBeVisible();
  const directory = await mkdtemp(join(tmpdir(), "sandgate-saved-"));
  const path = join(directory, "user.json");
  const save = async (href: "blob" | "file") => {
    const outcome = desktop.evaluate(
      ({ session }, target) =>
        new Promise<string>((resolve) => {
          session.defaultSession.once("will-download", (event, item) => {
            if (event.defaultPrevented) return resolve("refused");
            // instead of the dialog, which nobody answers here
            item.setSavePath(target);
            item.once("done", (_event, state) => resolve(state));
          });
        }),
      path,
    );
    await sandgate.page.evaluate((kind) => {
      const blob = new Blob(['{"a":1}'], { type: "application/json" });
      const address = kind === "blob" ? URL.createObjectURL(blob) : "/index.html";
      const link = Object.assign(document.createElement("a"), { href: address, download: "x" });
      link.click();
    }, href);
    return outcome;
  };

  expect(await save("file")).toBe("refused");
  expect(await save("blob")).toBe("completed");
  expect(readFileSync(path, "utf8")).toBe('{"a":1}');
  await rm(directory, { recursive: true });
});

test("the page can neither leave nor open a second window", async ({ desktop, sandgate }) => {
  await expect(sandgate.title).toBeVisible();
  const opened = await sandgate.page.evaluate(() => {
    const window = globalThis.open("https://example.com/");
    location.assign("https://example.com/");
    return window;
  });

  expect(opened).toBeNull();
  await expect(sandgate.title).toBeVisible();
  expect(sandgate.page.url()).toBe("sandgate://bundle/");
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows())).toHaveLength(
    1,
  );
});

test("another window is refused at the door, even one that shows our page", async ({
  desktop,
  sandgate,
}) => {
  await expect(sandgate.title).toBeVisible();
  const preload = join(root, "dist/electron/preload.cjs");

  const [own, foreign] = await Promise.all([
    sandgate.page.evaluate(
      (name) => Reflect.get(globalThis, name).call("app.read", {}) as Promise<unknown>,
      bridgeGlobal,
    ),
    desktop.evaluate(
      async ({ BrowserWindow }, { preload: path, name }) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload: path } });
        await window.loadURL("sandgate://bundle/");
        return window.webContents.executeJavaScript(`${name}.call("app.read", {})`);
      },
      { preload, name: bridgeGlobal },
    ),
  ]);

  expect(own).toMatchObject({ ok: true, value: { shell: "desktop", copiesUnseen: true } });
  expect(foreign).toMatchObject({ ok: false, error: { code: "not_permitted" } });
});
