import { FakeApp } from "./fake-app.ts";
import { FakeSession } from "./fake-session.ts";
import { FakeWindow, type WindowContext } from "./fake-window.ts";

/*
 * Stands in for `electron`, whose runtime tests do not have: it remembers what the shell asked for,
 * and tests play the operating system and the page by emitting its events.
 */

type IpcHandler = (event: unknown, ...args: unknown[]) => unknown;
type PageHandler = (request: Request) => Promise<Response>;
type Scheme = { scheme: string; privileges: Record<string, boolean> };
function createProtocol(app: FakeApp) {
  const schemes: Scheme[] = [];
  const handlers = new Map<string, PageHandler>();
  return {
    schemes,
    handlers,
    registerSchemesAsPrivileged: (added: readonly Scheme[]): void => {
      app.calls.push("registerSchemesAsPrivileged");
      schemes.push(...added);
    },
    handle: (scheme: string, handler: PageHandler): void => {
      handlers.set(scheme, handler);
    },
  };
}

function createIpcMain() {
  const handlers = new Map<string, IpcHandler>();
  return {
    handlers,
    handle: (channel: string, handler: IpcHandler): void => {
      handlers.set(channel, handler);
    },
    // `electron-store` offers itself to its renderer half, which is not used here
    on: (): void => undefined,
  };
}

function createDialog() {
  return {
    errors: [] as { title: string; content: string }[],
    questions: [] as { message: string; detail: string }[],
    /** The button a person presses. */
    answer: 0,
    showErrorBox(title: string, content: string): void {
      this.errors.push({ title, content });
    },
    showMessageBoxSync(_window: unknown, question: { message: string; detail: string }): number {
      this.questions.push(question);
      return this.answer;
    },
  };
}

function createShell() {
  return {
    opened: [] as string[],
    failure: null as Error | null,
    async openExternal(address: string): Promise<void> {
      if (this.failure) throw this.failure;
      this.opened.push(address);
    },
  };
}

/** A safe storage with a real provider: it encodes the text under a prefix that is not `v10`. */
const safeStorage = {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  encryptStringAsync: async (text: string): Promise<Buffer> =>
    Buffer.from(`v11${Buffer.from(text).toString("hex")}`),
  decryptStringAsync: async (sealed: Buffer) => ({
    shouldReEncrypt: false,
    result: Buffer.from(sealed.toString("utf8").slice(3), "hex").toString("utf8"),
  }),
};

function createMenu() {
  return {
    template: null as unknown,
    buildFromTemplate: (template: unknown): unknown => template,
    setApplicationMenu(menu: unknown): void {
      this.template = menu;
    },
  };
}

function createRendererHalf() {
  const exposed = new Map<string, unknown>();
  const invoked: unknown[][] = [];
  return {
    contextBridge: {
      exposed,
      exposeInMainWorld: (name: string, value: unknown): void => {
        exposed.set(name, value);
      },
    },
    ipcRenderer: {
      invoked,
      invoke: async (...args: unknown[]): Promise<unknown> => {
        invoked.push(args);
        return { ok: true, value: null };
      },
    },
  };
}

/** A fresh Electron in which nothing has happened yet. */
export function createFakeElectron() {
  const app = new FakeApp();
  const context: WindowContext = { app, windows: [], loadFailure: null };
  const ipcMain = createIpcMain();
  const shell = createShell();
  const written: string[] = [];
  const BrowserWindow: new (options: FakeWindow["options"]) => FakeWindow =
    class extends FakeWindow {
      constructor(options: FakeWindow["options"]) {
        super(context, options);
      }
    };
  return {
    app,
    /** The windows there are, and how the next one fares. */
    context,
    BrowserWindow,
    session: { defaultSession: new FakeSession() },
    protocol: createProtocol(app),
    ipcMain,
    dialog: createDialog(),
    shell,
    clipboard: {
      written,
      writeText: async (text: string): Promise<void> => {
        written.push(text);
      },
    },
    safeStorage,
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    Menu: createMenu(),
    ...createRendererHalf(),
    // `electron-store` imports electron's default
    default: { app, ipcMain, shell },
  };
}
export type FakeElectron = ReturnType<typeof createFakeElectron>;
