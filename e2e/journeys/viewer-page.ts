import type { Locator, Page } from "@playwright/test";

/** The Inspector and the viewer in it, in the words of someone who uses them. */
export class ViewerPage {
  readonly page: Page;
  readonly tree: Locator;
  readonly rows: Locator;
  readonly selected: Locator;
  readonly search: Locator;
  readonly filter: Locator;
  readonly path: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole("tree");
    this.rows = page.getByRole("treeitem");
    this.selected = page.getByRole("treeitem", { selected: true });
    this.search = page.getByRole("searchbox", { name: "Search" });
    this.filter = page.getByRole("textbox", { name: "Filter" });
    this.path = page.getByRole("navigation", { name: "Path of the selected value" });
  }

  /** From the welcome or from any step. */
  async show(): Promise<void> {
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
    await this.page.keyboard.press("Control+k");
    await this.page.getByLabel("Find a command").fill("Inspect JSON");
    await this.page.getByRole("option", { name: "Inspect JSON" }).click();
    await this.page.getByRole("heading", { name: "Inspect JSON" }).waitFor();
  }

  /** Picks a file with this text, as the browser's own dialog would. */
  async open(text: string | Uint8Array, name = "answer.json"): Promise<void> {
    const buffer = typeof text === "string" ? Buffer.from(text) : Buffer.from(text);
    const file = { name, mimeType: "application/json", buffer };
    await this.page.locator("input[type=file]").setInputFiles(file);
    await this.page.getByText(name, { exact: true }).waitFor();
  }

  /** A text that is a user object, until it is known to be one. */
  async openUser(text: string): Promise<void> {
    await this.open(text);
    await this.page.getByRole("tab", { name: "Summary" }).waitFor();
  }

  row(name: string | RegExp): Locator {
    return this.page.getByRole("treeitem", { name });
  }

  view(name: "Tree" | "Pretty" | "Raw"): Locator {
    return this.page
      .getByRole("group", { name: "View" })
      .getByRole("button", { name, exact: true });
  }

  text(name: string, view: "pretty" | "raw"): Locator {
    return this.page.getByRole("region", { name: `${name}, ${view}` });
  }

  async chooseInMenu(item: string): Promise<void> {
    await this.tree.focus();
    await this.page.keyboard.press("Shift+F10");
    await this.page.getByRole("menuitem", { name: item }).click();
    await this.page.getByRole("menu").waitFor({ state: "hidden" });
  }

  /** One line that says what is wrong or unusual. */
  note(words: string | RegExp): Locator {
    return this.page.getByText(words);
  }
}
