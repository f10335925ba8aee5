import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { SandgatePage } from "./sandgate-page.ts";

type Tab = "List" | "Compare" | "Onboarding sequence";
type Aspect = "Response" | "Request" | "Headers" | "Timing" | "Facts";

/** The Exchanges screen in the words of someone who uses it. */
export class ExchangesPage {
  readonly sandgate: SandgatePage;
  readonly page: Page;
  readonly list: Locator;
  readonly rows: Locator;
  readonly selected: Locator;
  readonly details: Locator;
  readonly search: Locator;
  readonly belongsTo: Locator;

  constructor(sandgate: SandgatePage) {
    this.sandgate = sandgate;
    this.page = sandgate.page;
    this.list = this.page.getByRole("listbox", { name: "Exchanges, newest first" });
    this.rows = this.list.getByRole("option");
    this.selected = this.list.getByRole("option", { selected: true });
    this.details = this.page.getByRole("region", { name: "Details of the exchange" });
    this.search = this.page.getByRole("searchbox", { name: "Find an exchange" });
    this.belongsTo = this.page.getByLabel("Step or request");
  }

  async show(): Promise<void> {
    await this.sandgate.rail.getByRole("button", { name: "Exchanges" }).click();
    await expect(this.sandgate.title).toHaveText("Exchanges");
  }

  async showTab(tab: Tab): Promise<void> {
    await this.page
      .getByRole("tablist", { name: "Ways to look at exchanges" })
      .getByRole("tab", { name: new RegExp(`^${tab}`) })
      .click();
  }

  async showAspect(aspect: Aspect): Promise<void> {
    await this.details.getByRole("tab", { name: new RegExp(`^${aspect}`) }).click();
  }

  count(words: string): Locator {
    return this.page.getByRole("status").filter({ hasText: new RegExp(`^${words}$`) });
  }

  /** What a section of the comparison lists, as one text for each row. */
  async differences(section: string): Promise<string[]> {
    return this.page.getByRole("region", { name: section }).getByRole("listitem").allInnerTexts();
  }

  /** What the browser saves when something is done, and as which file. */
  async saved(act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
    const saving = this.page.waitForEvent("download");
    await act();
    const download = await saving;
    const text = await readFile(await download.path(), "utf8");
    return { name: download.suggestedFilename(), text };
  }
}
