import { expect, type Locator, type Page } from "@playwright/test";

export type StepTitle = "Installation" | "Device" | "Session" | "User";
/** The tabs of the user object. */
export type UserTab = "Summary" | "Tree" | "Pretty" | "Raw" | "Fields" | "Drift" | "Compare";
/** The words the rail says each step's state in. */
export type StepWord = "done" | "running" | "failed" | "waiting for an earlier one" | "to do next";

const titles: readonly StepTitle[] = ["Installation", "Device", "Session", "User"];

/** What a person sees and does in the window, found by the roles and names they would go by. */
export class SandgatePage {
  readonly page: Page;
  readonly rail: Locator;
  readonly title: Locator;
  readonly exchange: Locator;
  readonly dialog: Locator;
  readonly failure: Locator;
  readonly copyUserId: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rail = page.getByRole("navigation", { name: "Steps and places" });
    this.title = page.getByRole("heading", { level: 1 });
    this.exchange = page.getByRole("region", { name: "Exchange", exact: true });
    this.dialog = page.getByRole("dialog");
    this.failure = page.getByRole("alert");
    this.copyUserId = page.getByRole("button", { name: "Copy user ID", exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  step(title: StepTitle): Locator {
    return this.rail.getByRole("button", { name: new RegExp(`^Step \\d, [^:]+: ?${title}`) });
  }

  async goTo(title: StepTitle): Promise<void> {
    await this.step(title).click();
    await expect(this.step(title)).toHaveAttribute("aria-current", "step");
  }

  async expectStep(title: StepTitle, word: StepWord): Promise<void> {
    await expect(this.step(title)).toHaveAccessibleName(
      new RegExp(`^Step \\d, ${word}: ?${title}`),
    );
  }

  /** Steps in their order that are done; the one behind them is next, the others wait. */
  async expectDone(...done: readonly StepTitle[]): Promise<void> {
    await Promise.all(
      titles.map((title, index) => {
        if (done.includes(title)) return this.expectStep(title, "done");
        const isNext = index === done.length;
        return this.expectStep(title, isNext ? "to do next" : "waiting for an earlier one");
      }),
    );
  }

  async tryLocalSandbox(): Promise<void> {
    await this.button(/^Try it now on the local sandbox/).click();
    await expect(this.title).toHaveText("Installation");
  }

  /** A first account on a sandbox of one's own, which the welcome does not offer. */
  async useOwnSandbox(baseUrl: string, name = "Own sandbox"): Promise<void> {
    await this.command("New account");
    await this.page.getByRole("radio", { name: "Custom loopback" }).check();
    await this.page.getByLabel("Base URL").fill(baseUrl);
    await this.page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await this.button("Create account").click();
    await expect(this.dialog).toBeHidden();
    await expect(this.title).toHaveText("Installation");
  }

  /** Finds a command in the palette by its words and runs it. */
  async command(words: string): Promise<void> {
    await this.page.keyboard.press("Control+k");
    await this.page.getByLabel("Find a command").fill(words);
    await expect(this.page.getByRole("option").first()).toContainText(words);
    await this.page.keyboard.press("Enter");
  }

  async registerInstallation(): Promise<void> {
    await this.goTo("Installation");
    await this.button("Register installation").click();
    await this.expectStep("Installation", "done");
  }

  async registerDevice(who: "Person" | "Company" = "Person"): Promise<void> {
    await this.goTo("Device");
    await this.button(who).click();
    await expect(this.page.getByRole("group", { name: "API key", exact: true })).toBeVisible();
    await this.button("Register device").click();
    await this.expectStep("Device", "done");
  }

  async registerDeviceWithKey(apiKey: string): Promise<void> {
    await this.goTo("Device");
    await this.page.getByRole("textbox", { name: "API key", exact: true }).fill(apiKey);
    await this.button("Register device").click();
    await this.expectStep("Device", "done");
  }

  async openSession(): Promise<void> {
    await this.goTo("Session");
    await this.button(/^Open session/).click();
    await this.expectStep("Session", "done");
  }

  async readUser(): Promise<void> {
    await this.goTo("User");
    await this.button("Read user").click();
    await this.expectStep("User", "done");
  }

  /** The rail's button for everything that is left, whatever it is called by now. */
  async runAll(): Promise<void> {
    await this.button(/^Run (all|the rest|the last)/).click();
    await this.expectAnnounced("All steps are done.", { timeout: 40_000 });
    await this.expectDone(...titles);
    await expect(this.copyUserId).toBeVisible();
  }

  async logOut(): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name: "Log out" }).click();
  }

  /** What is said to screen readers, once it is said. */
  async expectAnnounced(words: string, options?: { readonly timeout: number }): Promise<void> {
    const announcer = this.page.getByRole("status").filter({ hasText: words });
    await expect(announcer).toBeAttached(options);
  }

  /** The value beside a label, in the step or in a dialog. */
  fact(label: string): Locator {
    return this.page
      .locator("dl > div")
      .filter({ has: this.page.getByRole("term").getByText(label, { exact: true }) })
      .getByRole("definition");
  }

  /** The large number on the user's screen. */
  async shownUserId(): Promise<string> {
    const shown = this.page.getByText(/^User ID\s*\d+/).getByRole("strong");
    return (await shown.textContent()) ?? "";
  }

  /** What the Summary tab shows of the user object. */
  get summary(): Locator {
    return this.page.getByRole("region", { name: /^Summary of the User/ });
  }

  /** A value of the summary, which is a button that copies it; the first of several. */
  summaryValue(label: string): Locator {
    return this.fact(label).first().getByRole("button").first();
  }

  userTab(tab: UserTab): Locator {
    return this.page
      .getByRole("tablist", { name: "User object" })
      .getByRole("tab", { name: new RegExp(`^${tab}`) });
  }

  async showUserTab(tab: UserTab): Promise<void> {
    await this.userTab(tab).click();
    await expect(this.userTab(tab)).toHaveAttribute("aria-selected", "true");
  }

  async openAccountMenu(): Promise<Locator> {
    await this.button(/^Account: /).click();
    const menu = this.page.getByRole("menu", { name: "Accounts" });
    await expect(menu).toBeVisible();
    return menu;
  }

  async openStorage(): Promise<void> {
    await this.rail.getByRole("button", { name: "What is stored where" }).click();
    await expect(this.title).toHaveText("What is stored where");
  }

  /** In the open settings. Clicked rather than checked: the mark follows a moment later. */
  async chooseTheme(name: "Light" | "Dark" | "Like the system"): Promise<void> {
    const choice = this.page.getByRole("radio", { name });
    await choice.click();
    await expect(choice).toBeChecked();
  }

  async openSettings(): Promise<void> {
    await this.rail.getByRole("button", { name: "Settings" }).click();
    await expect(this.dialog).toBeVisible();
  }

  /** In the open settings. */
  async showSettingsSection(name: "Network" | "Shortcuts" | "Storage"): Promise<void> {
    const section = this.dialog.getByRole("button", { name, exact: true });
    await section.click();
    await expect(section).toHaveAttribute("aria-current", "true");
  }

  /** In the open settings: the button that shows an action's keys, and records others. */
  keysOf(action: string): Locator {
    return this.dialog.getByRole("button", { name: new RegExp(`^Keys for ${action}:`) });
  }

  async showTab(name: "Body" | "Headers" | "Timing"): Promise<void> {
    await this.exchange.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  }
}
