import type { Locator } from "@playwright/test";
import { expect } from "./journey.ts";
import type { SandgatePage } from "./sandgate-page.ts";

/** What is pasted into the import form; what is left out stays empty. */
export interface PastedCertificate {
  readonly certificate?: string;
  readonly chain?: string;
  readonly key?: string;
  readonly passphrase?: string;
}

/** The device’s step as a payment service provider sees it. */
export class ProviderPage {
  readonly sandgate: SandgatePage;
  readonly create: Locator;
  readonly import: Locator;
  readonly request: Locator;
  readonly replace: Locator;
  readonly keptKey: Locator;

  constructor(sandgate: SandgatePage) {
    this.sandgate = sandgate;
    this.create = sandgate.button(/^Create certificate/);
    this.import = sandgate.button(/^Import certificate/);
    this.request = sandgate.button(/^Request credential/);
    this.replace = sandgate.button(/^Replace certificate/);
    this.keptKey = sandgate.page.getByRole("group", { name: "API key", exact: true });
  }

  /** From an account with an installation to the choice of a certificate. */
  async choose(): Promise<void> {
    await this.sandgate.goTo("Device");
    const choice = this.sandgate.page.getByRole("radio", { name: "PSD2 certificate" });
    await choice.click();
    await expect(choice).toBeChecked();
    await expect(this.create).toBeVisible();
  }

  async createCertificate(name: string): Promise<void> {
    await this.sandgate.page.getByLabel("Provider").fill(name);
    await this.create.click();
    await expect(this.request).toBeVisible();
  }

  field(name: "Certificate" | "Chain" | "Private key" | "Passphrase"): Locator {
    return this.sandgate.page.getByRole("textbox", { name, exact: true });
  }

  async chooseImport(): Promise<void> {
    await this.sandgate.page.getByRole("radio", { name: "Import a QSEAL certificate" }).check();
    await expect(this.import).toBeVisible();
  }

  async paste({ certificate, chain, key, passphrase }: PastedCertificate): Promise<void> {
    await this.field("Certificate").fill(certificate ?? "");
    await this.field("Chain").fill(chain ?? "");
    await this.field("Private key").fill(key ?? "");
    await this.field("Passphrase").fill(passphrase ?? "");
  }

  async requestCredential(): Promise<void> {
    await this.request.click();
    await expect(this.keptKey).toContainText("The credential of your certificate.");
  }

  async registerDevice(): Promise<void> {
    await this.sandgate.button(/^Register device/).click();
    await this.sandgate.expectStep("Device", "done");
  }
}

/** A fresh account on the local sandbox with an installation, at the choice of a certificate. */
export async function openProvider(sandgate: SandgatePage): Promise<ProviderPage> {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  const provider = new ProviderPage(sandgate);
  await provider.choose();
  return provider;
}
