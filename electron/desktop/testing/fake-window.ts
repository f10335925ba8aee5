import { EventEmitter } from "node:events";
import type { FakeApp } from "./fake-app.ts";

type WindowOpenHandler = (details: { url: string }) => { action: string };

/** A frame as Electron shows it to the handler of a call. */
export interface FakeFrame {
  url: string;
  parent: FakeFrame | null;
  detached: boolean;
}

export class FakeContents extends EventEmitter {
  windowOpenHandler: WindowOpenHandler | null = null;
  reloads = 0;
  readonly mainFrame: FakeFrame = { url: "", parent: null, detached: false };

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
}

/** What a `BrowserWindow` needs of its surroundings. */
export interface WindowContext {
  readonly app: FakeApp;
  readonly windows: FakeWindow[];
  /** Set to make pages fail to load. */
  loadFailure: Error | null;
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  readonly options: Readonly<Record<string, unknown>>;
  readonly #context: WindowContext;
  minimized = false;
  maximized = false;
  bounds = { x: 10, y: 20, width: 1100, height: 750 };

  constructor(context: WindowContext, options: Readonly<Record<string, unknown>>) {
    super();
    this.#context = context;
    this.options = options;
    context.windows.push(this);
    context.app.emit("web-contents-created", {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    this.webContents.mainFrame.url = address;
    if (this.#context.loadFailure) throw this.#context.loadFailure;
    this.#context.app.emit("fake:loaded", this);
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds() {
    return this.bounds;
  }
  restore(): void {
    this.done.push("restore");
  }
  show(): void {
    this.done.push("show");
  }
  focus(): void {
    this.done.push("focus");
  }
  maximize(): void {
    this.done.push("maximize");
  }
  /** Closes it as a person does. */
  close(): void {
    this.emit("close");
    this.emit("closed");
  }
}
