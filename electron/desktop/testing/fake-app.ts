import { EventEmitter } from "node:events";

/** Electron's `app`: remembers what it was told, and ends only as far as tests can see. */
export class FakeApp extends EventEmitter {
  /** What was called before the app was ready, in order. */
  readonly calls: string[] = [];
  isPackaged = false;
  appPath = "";
  name = "package name";
  firstInstance = true;
  sandboxed = false;
  exitCode: number | null = null;
  quits = 0;
  readonly paths = new Map<string, string>();

  setName(name: string): void {
    this.calls.push("setName");
    this.name = name;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? "/nowhere";
  }
  getAppPath(): string {
    return this.appPath;
  }
  getVersion(): string {
    return "1.2.3";
  }
  enableSandbox(): void {
    this.calls.push("enableSandbox");
    this.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    this.calls.push("requestSingleInstanceLock");
    return this.firstInstance;
  }
  whenReady(): Promise<void> {
    this.calls.push("whenReady");
    return Promise.resolve();
  }
  quit(): void {
    this.quits += 1;
    this.emit("fake:ended");
  }
  exit(code: number): void {
    this.exitCode = code;
    this.emit("fake:ended");
  }
}
